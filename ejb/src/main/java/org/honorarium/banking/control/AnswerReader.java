package org.honorarium.banking.control;

import java.io.InputStream;
import java.util.function.Consumer;
import org.honorarium.banking.entity.AnswerLine;

/** Reads one kind of bank's answer, line after line. */
interface AnswerReader {

    /**
     * @throws org.honorarium.banking.entity.BankingRejected naming the first thing that is wrong
     */
    void read(InputStream in, Consumer<AnswerLine> taker);
}
