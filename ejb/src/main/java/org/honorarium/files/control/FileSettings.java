package org.honorarium.files.control;

import java.util.Map;
import java.util.UUID;
import org.honorarium.files.entity.AchOriginator;
import org.honorarium.files.entity.CategoryPurpose;
import org.honorarium.files.entity.EntryClass;
import org.honorarium.files.entity.FileUsage;
import org.honorarium.files.entity.Purpose;
import org.honorarium.files.entity.ZenginOriginator;
import org.honorarium.payers.entity.SettingChange;

/** Settings of files as one person proposes them to another: each column and what is said of it. */
public final class FileSettings {

    private static final String PAYER = "payer_id";

    private FileSettings() {}

    public static Map<String, String> said(UUID payer, String currency, FileUsage usage) {
        return Map.of(
                PAYER,
                payer.toString(),
                "currency",
                currency,
                "batch_booking",
                Boolean.toString(usage.batchBooking()),
                "purpose",
                usage.purpose().name(),
                "category_purpose",
                usage.categoryPurpose().name(),
                "wise",
                Boolean.toString(usage.wise()),
                "prenotes",
                Boolean.toString(usage.prenotes()));
    }

    public static Map<String, String> said(UUID payer, AchOriginator agreed) {
        return Map.of(
                PAYER,
                payer.toString(),
                "immediate_destination",
                agreed.immediateDestination(),
                "immediate_destination_name",
                agreed.immediateDestinationName(),
                "immediate_origin",
                agreed.immediateOrigin(),
                "immediate_origin_name",
                agreed.immediateOriginName(),
                "company_name",
                agreed.companyName(),
                "company_id",
                agreed.companyId(),
                "odfi",
                agreed.odfi(),
                "entry_class",
                agreed.entryClass().name());
    }

    public static Map<String, String> said(UUID payer, ZenginOriginator agreed) {
        return Map.of(
                PAYER,
                payer.toString(),
                "client_code",
                agreed.clientCode(),
                "client_name",
                agreed.clientName(),
                "bank_name",
                agreed.bankName(),
                "branch_name",
                agreed.branchName());
    }

    public static FileUsage usage(SettingChange.Confirmed confirmed) {
        return new FileUsage(
                Boolean.parseBoolean(confirmed.said("batch_booking")),
                Purpose.valueOf(confirmed.said("purpose")),
                CategoryPurpose.valueOf(confirmed.said("category_purpose")),
                Boolean.parseBoolean(confirmed.said("wise")),
                Boolean.parseBoolean(confirmed.said("prenotes")));
    }

    public static AchOriginator ach(SettingChange.Confirmed confirmed) {
        return new AchOriginator(
                confirmed.said("immediate_destination"),
                confirmed.said("immediate_destination_name"),
                confirmed.said("immediate_origin"),
                confirmed.said("immediate_origin_name"),
                confirmed.said("company_name"),
                confirmed.said("company_id"),
                confirmed.said("odfi"),
                EntryClass.valueOf(confirmed.said("entry_class")));
    }

    public static ZenginOriginator zengin(SettingChange.Confirmed confirmed) {
        return new ZenginOriginator(
                confirmed.said("client_code"),
                confirmed.said("client_name"),
                confirmed.said("bank_name"),
                confirmed.said("branch_name"));
    }
}
