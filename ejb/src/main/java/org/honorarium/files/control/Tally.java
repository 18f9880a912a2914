package org.honorarium.files.control;

import org.honorarium.files.entity.Payment;
import org.honorarium.files.entity.PaymentFileRejected;
import org.honorarium.files.entity.PaymentOrder;
import org.honorarium.money.entity.Money;

/** Counts and adds the payments while they are written, and holds them against the file's head. */
public final class Tally {

    private final PaymentOrder order;
    private int payments;
    private Money sum;

    public Tally(PaymentOrder order) {
        this.order = order;
        this.sum = Money.zero(order.currency());
    }

    /**
     * @throws PaymentFileRejected if the payment does not belong into this file
     */
    public void add(Payment payment) {
        if (!payment.amount().currency().equals(order.currency())) {
            throw PaymentFileRejected.currencyMustMatch(order, payment);
        }
        // At once, not at the end: an iterator that never ends must not fill the disk.
        if (payments == order.payments()) {
            throw PaymentFileRejected.countMustMatch(order, "more");
        }
        payments++;
        sum = sum.plus(payment.amount());
    }

    /**
     * @throws PaymentFileRejected if the payments are not what the head said
     */
    public void prove() {
        if (payments != order.payments()) {
            throw PaymentFileRejected.countMustMatch(order, Integer.toString(payments));
        }
        if (!sum.equals(order.controlSum())) {
            throw PaymentFileRejected.sumMustMatch(order, sum);
        }
    }
}
