package org.honorarium.demonstration.house;

import java.util.List;

/** Where annotators live, what they are called there, and how many there are. */
public enum Country {
    US(
            "USD",
            215,
            "Ashley Brandon Caitlin Derek Elena Frank Gloria Harold Isabel Jerome Kayla Logan"
                    + " Monica Nathan Olivia Preston Rachel Shawn Tamara Victor Wendy Zachary",
            "Abbott Barlow Castillo Dalton Emerson Fletcher Garrison Holloway Ingram Jensen Keller"
                    + " Lockhart Mercer Navarro Osborne Pruitt Quintana Radcliffe Sawyer Tolliver",
            "Boise=83702|Dayton=45402|Fargo=58102|Galena=61036|Ithaca=14850|Juneau=99801"
                    + "|Tucson=85701|Camden=04843"),
    GB(
            "GBP",
            85,
            "Alistair Bethan Callum Daphne Edwin Fiona Gareth Harriet Imogen Jasper Kirsty Lewis"
                    + " Morag Nigel Philippa Rhys Sanjay Tamsin",
            "Ainsworth Blackwood Cartwright Dunmore Ellwood Fairclough Greenhalgh Hargreaves"
                    + " Kirkbride Langley Moncrieff Oakes Pemberton Rowntree Stannard Wetherby",
            "York=YO1 7HH|Stirling=FK8 1AX|Bangor=LL57 1DT|Hexham=NE46 3NB|Ludlow=SY8 1AA"
                    + "|Truro=TR1 2AF"),
    DE(
            "EUR",
            70,
            "Anneliese Björn Claudia Dieter Elke Frieda Günther Heike Ingo Jürgen Karoline Lutz"
                    + " Mareike Norbert Petra Rüdiger",
            "Achterberg Brückner Dornbusch Eßer Feldkamp Grünwald Hölscher Jäger Kleinschmidt"
                    + " Lohmüller Mühlbauer Pfeiffer Rosenthal Schönfeld Tannhäuser Weißhaupt",
            "Celle=29221|Görlitz=02826|Lübeck=23552|Passau=94032|Soest=59494|Tübingen=72070"),
    FR(
            "EUR",
            50,
            "Anaïs Bastien Céline Damien Élodie François Gaëlle Hervé Inès Jérôme Lucie Mathieu"
                    + " Noémie Océane Raphaël Sylvie",
            "Aubertin Beauchêne Chevallier Delacourt Escoffier Fontanel Garrigue Lefèvre Marchand"
                    + " Noirot Péronne Rochefort Sauvage Villeneuve",
            "Annecy=74000|Beaune=21200|Colmar=68000|Quimper=29000|Sète=34200"),
    IE(
            "EUR",
            30,
            "Aoife Brendan Ciara Declan Eimear Fergal Gráinne Niall Oisín Róisín Sinéad Tadhg",
            "Brannigan Cassidy Donnellan Fogarty Geraghty Hanrahan Kinsella Mulcahy O'Rourke"
                    + " O'Shea Rafferty Tierney",
            "Ennis=V95 X2K7|Kinsale=P17 AY28|Sligo=F91 KD52|Trim=C15 NH90"),
    JP(
            "JPY",
            50,
            "Akari=アカリ Daichi=ダイチ Emi=エミ Haruto=ハルト Kaori=カオリ Makoto=マコト Misaki=ミサキ"
                    + " Naoki=ナオキ Ryo=リョウ Sakura=サクラ Shota=ショウタ Yui=ユイ",
            "Aoyagi=アオヤギ Fujimoto=フジモト Hoshino=ホシノ Inagaki=イナガキ Kuroda=クロダ"
                    + " Mizushima=ミズシマ Nakatani=ナカタニ Otsuka=オオツカ Shirakawa=シラカワ"
                    + " Takenaka=タケナカ Uchida=ウチダ Yoshikawa=ヨシカワ",
            "Hakodate=040-0063|Kanazawa=920-0981|Kurashiki=710-0046|Matsue=690-0887"
                    + "|Nagasaki=850-0853");

    private final String currency;
    private final int annotators;
    private final List<String> givenNames;
    private final List<String> surnames;
    private final List<String> towns;

    Country(String currency, int annotators, String givenNames, String surnames, String towns) {
        this.currency = currency;
        this.annotators = annotators;
        this.givenNames = List.of(givenNames.split(" "));
        this.surnames = List.of(surnames.split(" "));
        this.towns = List.of(towns.split("\\|"));
    }

    public String currency() {
        return currency;
    }

    /** How many of them live here. */
    public int annotators() {
        return annotators;
    }

    Name name(Chance chance) {
        return Name.of(chance.oneOf(givenNames), chance.oneOf(surnames));
    }

    /** A town and its post code. */
    String[] place(Chance chance) {
        return chance.oneOf(towns).split("=");
    }
}
