package learnmqtt.terminal.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learnmqtt.session.Flow;
import learnmqtt.terminal.text.Columns;
import learnmqtt.terminal.text.Glyph;
import learnmqtt.terminal.text.Ink;
import learnmqtt.terminal.text.Look;
import learnmqtt.terminal.text.Row;
import learnmqtt.terminal.text.Wrapping;
import learnmqtt.wire.Direction;
import learnmqtt.wire.Event;

/** The flow: an arrow for each packet, from its sender over the wire to its receiver; broken at words where it is long. */
final class FlowView {
    private static final int LEFT = 7;
    private static final int MARGIN = 2;

    private final Look look;
    private final Excerpt excerpt;

    FlowView(Look look) {
        this.look = look;
        this.excerpt = new Excerpt(Math.max(12, Math.min(32, look.width() / 3)), look.glyph(Glyph.ELLIPSIS));
    }

    List<Row> rows(Flow flow) {
        if (look.plain()) {
            return look.item(Row.of(new FlowSentence(look).of(flow)));
        }
        List<Row> arrows = new ArrayList<>();
        Event event = flow.event();
        if (event instanceof Event.Passed passed) {
            arrows.add(passed(passed, flow));
        } else if (event instanceof Event.Closed closed) {
            arrows.add(closed(closed, flow));
        } else if (event instanceof Event.HttpRequest http) {
            arrows.add(request(http, flow));
            arrows.add(arrow(
                    Row.of(look.say("flow.port")),
                    Row.of(Ink.PACKET, look.say("flow.answer")).and(bytes(http.answerBytes())),
                    name(http, flow)));
        } else if (event instanceof Event.Opened opened) {
            arrows.add(left(name(opened, flow)).and(Ink.FAINT, look.glyph(Glyph.WIRE) + look.say("flow.opened")));
        } else if (event instanceof Event.ClientFailure failure) {
            arrows.add(Row.of(Ink.BAD, look.glyph(Glyph.CUT) + " ")
                    .and(
                            failure.isStuck()
                                    ? look.say("flow.stuck", Map.of("client", Visible.line(failure.message())))
                                    : Visible.line(failure.message())));
        }
        List<Row> rows = new ArrayList<>();
        int indent = look.width() < 60 ? 2 * MARGIN : MARGIN + LEFT + 3;
        for (Row arrow : arrows) {
            rows.addAll(Wrapping.wrap(arrow, look.width(), Row.blanks(MARGIN), Row.blanks(indent)));
        }
        return rows;
    }

    private Row passed(Event.Passed passed, Flow flow) {
        Row words = Row.of(Ink.PACKET, passed.packet().type().toString());
        for (Detail detail : Details.of(passed.packet(), excerpt)) {
            words = words.and(" ").and(detail.ink(), tight(detail.sign()));
        }
        words = words.and(bytes(passed.bytes().length()));
        Row client = name(passed, flow);
        Row broker = Row.of(look.say("flow.broker"));
        if (passed.direction() == Direction.TO_CLIENT) {
            return arrow(broker, words, client);
        }
        Row row = arrow(client, words, broker);
        Row between = Row.of(" ").and(Ink.FAINT, look.glyph(Glyph.ARROW)).and(Row.glued(" "));
        for (String receiver : flow.deliveredTo()) {
            row = row.and(between).and(name(receiver));
            between = Row.of(Ink.FAINT, ", ");
        }
        return row;
    }

    private Row closed(Event.Closed closed, Flow flow) {
        Row name = left(name(closed, flow));
        return name.and(Ink.FAINT, look.glyph(Glyph.WIRE))
                .and(closed.clean() ? Ink.FAINT : Ink.BAD, look.glyph(Glyph.CUT))
                .and(" " + look.say(FlowSentence.ending(closed, flow)))
                .and(Ink.FAINT, FlowSentence.detail(closed, look));
    }

    private Row request(Event.HttpRequest http, Flow flow) {
        Row words = Row.of(Ink.PACKET, "HTTP " + Visible.line(http.method()))
                .and(" ")
                .and(Ink.TOPIC, Visible.line(http.target()));
        if (http.body().length() > 0) {
            words = words.and(" ").and(Ink.STRING, tight(excerpt.of(http.body())));
        }
        return arrow(name(http, flow), words.and(bytes(http.bytes())), Row.of(look.say("flow.port")));
    }

    private Row arrow(Row from, Row words, Row to) {
        return left(from)
                .and(Ink.FAINT, look.glyph(Glyph.WIRE))
                .and(words)
                .and(Ink.FAINT, look.glyph(Glyph.ARROW))
                .and(Row.glued(" "))
                .and(to);
    }

    private static Row left(Row name) {
        int blanks = LEFT + 1 - name.columns();
        return name.and(blanks > 0 ? Row.glued(" ".repeat(blanks)) : " ");
    }

    private Row bytes(int bytes) {
        return Row.of(" ").and(Ink.FAINT, Row.glued(bytes + " B"));
    }

    /** Text in one piece, if it is short enough to be carried to the next row whole. */
    private String tight(String text) {
        return Columns.of(text) <= look.width() / 2 ? Row.glued(text) : text;
    }

    private Row name(Event.OfConnection event, Flow flow) {
        Optional<String> client = flow.client();
        return client.isPresent()
                ? name(client.get())
                : Row.of(Row.glued(look.say("flow.unnamed", Map.of("number", String.valueOf(event.connection())))));
    }

    private Row name(String client) {
        return Row.of(Ink.ofClient(client), tight(Visible.value(client)));
    }
}
