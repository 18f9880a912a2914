/**
 * The general ledger: accounts, the transfers between them, and what is reserved.
 *
 * <p>Money moves here and nowhere else. Other components say what happened; the ledger only knows
 * books, holders, amounts and reasons.
 *
 * <p>Chart of accounts, per book (the legal entity) and currency:
 *
 * <ul>
 *   <li>{@code ANNOTATOR_PAYABLE}: a liability, one per annotator: accepted and not yet paid. It
 *       keeps a balance and can refuse.
 *   <li>{@code ANNOTATOR_RECEIVABLE}: an asset, one per annotator: what they owe by a clawback that
 *       was decided. It keeps a balance and can refuse: nobody pays back more than they owe.
 *   <li>{@code ANNOTATION_COST}: an expense of the book: what accepted work cost.
 *   <li>{@code TEST_COST}: an expense of the book: what paid tests cost.
 *   <li>{@code ADJUSTMENT_COST}: an expense of the book: what bonuses and corrections cost, less
 *       what is taken back.
 *   <li>{@code HOURS_COST}: an expense of the book: what paid hours cost.
 *   <li>{@code LIQUIDITY}: money of the book that changes its currency: what comes in in one goes
 *       out in another, and each currency closes by itself.
 *   <li>{@code TAX_PAYABLE}: a liability of the book: withheld from payouts, owed to the tax
 *       office.
 *   <li>{@code PAYOUT_CLEARING}: a liability of the book: released for payment, on its way to the
 *       bank.
 *   <li>{@code BANK}: an asset of the book: its money at the bank, as far as payouts took it.
 * </ul>
 *
 * <p>Transfer codes: {@code ANNOTATION_ACCEPTED} debits cost and credits the annotator, and so does
 * {@code TEST_TAKEN} with what tests cost, {@code BONUS_GIVEN} and {@code CORRECTION_GIVEN} with
 * what adjustments cost, and {@code HOURS_APPROVED} with what hours cost; {@code CLAWBACK_DECIDED}
 * debits what the annotator owes and credits what adjustments cost, {@code DEBT_FORGIVEN} the other
 * way round. A release moves what a payout is made of: {@code DEBT_RECOVERED} from what the
 * annotator is owed to what they owe, {@code EXCHANGED} to liquidity, {@code TAX_WITHHELD} to the
 * tax owed, and {@code PAYOUT_RELEASED} what is left to clearing. The bank's answer: {@code
 * PAYOUT_SETTLED} debits clearing and credits the bank; {@code PAYOUT_REJECTED} and {@code
 * PAYOUT_NOT_ATTEMPTED} debit clearing, {@code PAYOUT_RETURNED} debits the bank, and all three
 * credit where the money came from; {@code DEBT_PUT_BACK}, {@code EXCHANGE_PUT_BACK} and {@code
 * TAX_PUT_BACK} take the rest of the release back. Between the night and the release a payout is a
 * reservation on the annotator's account: still owed, and promised.
 *
 * <p>Invariants, held here and by {@code V010__ledger.sql}: every transfer has two different
 * accounts in one currency and a positive amount; a balance is the sum of its transfers, since only
 * the database's trigger writes it; an annotator is owed, never owing; nothing is edited.
 */
package org.honorarium.ledger;
