package org.honorarium.imports.entity;

/** What stood in a file, made fit to be shown: short, on one line, with nothing invisible. */
final class Found {

    static final int LONGEST = 80;

    private Found() {}

    static String shown(String found) {
        if (found == null || found.isEmpty()) {
            return "nothing";
        }
        var shown = new StringBuilder();
        var characters = found.codePoints().iterator();
        while (characters.hasNext()) {
            var character = visible(characters.nextInt());
            if (shown.length() + character.length() > LONGEST) {
                return shown.append('…').toString();
            }
            shown.append(character);
        }
        return shown.toString();
    }

    /** A reader of the refusal must see the character that was refused, and a log must not obey. */
    private static String visible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    "\\u%04X".formatted(character);
            default -> Character.toString(character);
        };
    }
}
