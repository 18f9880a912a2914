package org.honorarium.payouts.control;

/**
 * What the nights of a payer are by its pay days, currency by currency, as parts of statements. A
 * payee's own day counts from the last night that paid: one that came in a night at rest is not
 * lost.
 */
final class PayNights {

    /**
     * Least payouts, whether this run rests, and when the last one before it paid. Parameter: run.
     */
    static final String OF_RUN =
            """
            select l.currency, l.minimum_minor,
                   exists (select from payouts.rest_night z
                            where z.run_id = r.id and z.currency = l.currency) as rests,
                   coalesce(
                       (select b.cut_off from payouts.run b
                         where b.payer_id = r.payer_id and b.business_date < r.business_date
                           and not exists (select from payouts.rest_night z
                                            where z.run_id = b.id and z.currency = l.currency)
                         order by b.business_date desc limit 1),
                       (select b.cut_off from payouts.run b
                         where b.payer_id = r.payer_id and b.business_date <= r.business_date
                         order by b.business_date limit 1) - interval '1 day') as night_before
              from payouts.run r
              join payers.minimum l on l.payer_id = r.payer_id
             where r.id = ?
            offset 0
            """;

    /** When the last night before now paid; null if none did. After {@code o} and {@code x}. */
    static final String LAST_PAID =
            """
            (select r.cut_off from payouts.run r
              where r.payer_id = o.payer_id
                and not exists (select from payouts.rest_night z
                                 where z.run_id = r.id and z.currency = coalesce(x.currency, o.currency))
              order by r.business_date desc limit 1) as night_before,
            (select r.cut_off from payouts.run r where r.payer_id = o.payer_id
              order by r.business_date limit 1) as first_night,
            (select r.business_date from payouts.run r where r.payer_id = o.payer_id
              order by r.business_date desc limit 1) as date_before
            """;

    private PayNights() {}
}
