package org.honorarium.web.files.rest;

import jakarta.json.JsonObject;
import org.honorarium.files.entity.FilePart;
import org.honorarium.files.entity.WrittenFile;
import org.honorarium.web.api.Fields;

/** A payment file in one of its formats, on the wire. */
public final class FileBody {

    private FileBody() {}

    public static JsonObject of(WrittenFile file) {
        return new Fields()
                .add("id", file.id())
                .add("run", file.run())
                .add("number", file.number())
                .add("messageId", file.messageId())
                .add("rail", file.rail())
                .add("format", file.format())
                .add("name", file.name())
                .add("payments", file.payments())
                .add("total", file.total())
                .add("sha256", file.sha256())
                .add("size", file.size())
                .add("writtenAt", file.writtenAt())
                .number("parts", file.parts())
                .build();
    }

    /** A part of it, on the wire. */
    static JsonObject part(FilePart part) {
        return new Fields()
                .number("number", part.number())
                .add("name", part.name())
                .number("payments", part.payments())
                .add("total", part.total())
                .add("sha256", part.sha256())
                .number("size", part.size())
                .build();
    }
}
