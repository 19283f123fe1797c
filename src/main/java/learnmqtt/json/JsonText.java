package learnmqtt.json;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.json.Json.Elements;
import learnmqtt.json.Json.Flag;
import learnmqtt.json.Json.Members;
import learnmqtt.json.Json.Nothing;
import learnmqtt.json.Json.Numeral;
import learnmqtt.json.Json.Text;

/** JSON as text. */
public final class JsonText {
    private JsonText() {}

    /** The value that {@code text} is; empty if it is not exactly one JSON value. */
    public static Optional<Json> read(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            Json value = read(reader);
            return reader.peek() == JsonToken.END_DOCUMENT ? Optional.of(value) : Optional.empty();
        } catch (IOException | IllegalStateException | NumberFormatException notJson) {
            return Optional.empty();
        }
    }

    /** The value in one line. */
    public static String write(Json value) {
        return write(value, FormattingStyle.COMPACT);
    }

    /** The value in several lines, indented by two spaces, with a line end. */
    public static String writeIndented(Json value) {
        return write(value, FormattingStyle.PRETTY) + "\n";
    }

    private static Json read(JsonReader reader) throws IOException {
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> members(reader);
            case BEGIN_ARRAY -> elements(reader);
            case STRING -> new Text(reader.nextString());
            case NUMBER -> new Numeral(new BigDecimal(reader.nextString()));
            case BOOLEAN -> new Flag(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield new Nothing();
            }
            default -> throw new IllegalStateException("no value");
        };
    }

    private static Members members(JsonReader reader) throws IOException {
        Map<String, Json> values = new LinkedHashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            values.put(reader.nextName(), read(reader));
        }
        reader.endObject();
        return new Members(values);
    }

    private static Elements elements(JsonReader reader) throws IOException {
        List<Json> values = new ArrayList<>();
        reader.beginArray();
        while (reader.hasNext()) {
            values.add(read(reader));
        }
        reader.endArray();
        return new Elements(values);
    }

    private static String write(Json value, FormattingStyle style) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setStrictness(Strictness.STRICT);
            writer.setFormattingStyle(style);
            write(value, writer);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Json value, JsonWriter writer) throws IOException {
        if (value instanceof Members members) {
            writer.beginObject();
            for (Map.Entry<String, Json> member : members.values().entrySet()) {
                writer.name(member.getKey());
                write(member.getValue(), writer);
            }
            writer.endObject();
        } else if (value instanceof Elements elements) {
            writer.beginArray();
            for (Json element : elements.values()) {
                write(element, writer);
            }
            writer.endArray();
        } else if (value instanceof Text text) {
            writer.value(text.value());
        } else if (value instanceof Numeral numeral) {
            writer.value(numeral.value());
        } else if (value instanceof Flag flag) {
            writer.value(flag.value());
        } else {
            writer.nullValue();
        }
    }
}
