package learnmqtt.terminal;

import java.util.List;
import java.util.Map;
import learnmqtt.i18n.Language;
import learnmqtt.i18n.Messages;
import learnmqtt.session.Shown;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Palette;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Shape;
import learnmqtt.terminal.view.Views;

/** What is shown, as text to compare. */
public final class Rendered {
    private Rendered() {}

    public static Look look(int width, Language language, Shape shape) {
        Map<String, String> address = Map.of("broker", "tcp://127.0.0.1:1883", "host", "127.0.0.1", "port", "1883");
        return new Look(width, shape, Palette.COLOURS, Messages.of(language), address);
    }

    public static String signs(int width, Shown... shown) {
        return text(look(width, Language.EN, Shape.SIGNS), shown);
    }

    public static String korean(int width, Shown... shown) {
        return text(look(width, Language.KO, Shape.SIGNS), shown);
    }

    public static String ascii(int width, Shown... shown) {
        return text(look(width, Language.EN, Shape.ASCII), shown);
    }

    public static String plain(int width, Shown... shown) {
        return text(look(width, Language.EN, Shape.SENTENCES), shown);
    }

    public static String plainKorean(int width, Shown... shown) {
        return text(look(width, Language.KO, Shape.SENTENCES), shown);
    }

    public static String text(Look look, Shown... shown) {
        Views views = new Views();
        StringBuilder text = new StringBuilder();
        for (Shown each : shown) {
            text.append(text(views.rows(each, look)));
        }
        return text.toString();
    }

    public static String text(List<Row> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(row.text().stripTrailing()).append('\n'));
        return text.toString();
    }
}
