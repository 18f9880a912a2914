package org.honorarium.web.banking;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.honorarium.banking.boundary.BankAnswers;
import org.honorarium.banking.entity.Answer;
import org.honorarium.payers.boundary.Payers;
import org.honorarium.payers.entity.Payer;
import org.honorarium.web.pages.Say;
import org.honorarium.web.tables.Table;
import org.primefaces.model.file.UploadedFile;

/** What banks answered, and the form in which an answer is brought in. */
@Named
@RequestScoped
public class BankPage {

    @Inject BankAnswers answers;
    @Inject Payers payers;

    private Table<Answer> table;
    private List<Payer> choices;
    private UploadedFile file;
    private String payer;

    @PostConstruct
    void open() {
        table = new Table<>(answers::page, one -> one.id().toString());
    }

    public String read() throws IOException {
        if (file == null || file.getFileName() == null || file.getSize() == 0) {
            Say.error("file_missing");
            return null;
        }
        var id = answers.receive(UUID.fromString(payer), file.getFileName(), file.getInputStream());
        var answer = answers.get(id);
        Say.later("bank_answer_read", answer.matched(), answer.back(), answer.open());
        return "/finance/bank-answer.xhtml?faces-redirect=true&id=" + id;
    }

    public List<Payer> getPayers() {
        if (choices == null) {
            choices = payers.list();
        }
        return choices;
    }

    public Table<Answer> getTable() {
        return table;
    }

    public UploadedFile getFile() {
        return file;
    }

    public void setFile(UploadedFile file) {
        this.file = file;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }
}
