-- More reasons for which a night does not pay somebody.
alter table payouts.decision drop constraint reason_is_known;
alter table payouts.decision add constraint reason_is_known check (reason in (
    'DIFFERENCE', 'SANCTIONS_MATCH', 'UNDER_REVIEW', 'TAX_FORM_MISSING', 'NO_ACCOUNT', 'ACCOUNT_RETURNED',
    'ACCOUNT_NEW', 'PAUSED', 'NOT_PAY_DAY', 'BELOW_MINIMUM', 'BELOW_OWN_MINIMUM', 'OVER_LIMIT'));
