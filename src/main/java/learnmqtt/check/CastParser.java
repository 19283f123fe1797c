package learnmqtt.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a cast: one line each for what a device does, and when.
 *
 * <pre>
 * line    = NAME ":" [ trigger ] ACTION { key=value }
 * trigger = "after" D | "every" D [ "times=" N ] | "on" LINE [ "after" D | "every" D "times=" N ]
 * LINE    = a line of the packet language; "on PUBLISH" is one that reaches this device
 * ACTION  = CONNECT | SUBSCRIBE | UNSUBSCRIBE | PUBLISH | DISCONNECT
 * # starts a comment line
 * </pre>
 */
public final class CastParser {
    private CastParser() {}

    /**
     * Reads a block and finds every mistake in it, not only the first. A cast with problems must not be played.
     *
     * @param block the block's lines
     * @param firstLine the number of the first of them in its file, from 1
     */
    public static ParsedCast parse(String block, int firstLine) {
        Problems problems = new Problems();
        Map<String, List<Instruction>> instructions = new LinkedHashMap<>();
        int number = firstLine;
        boolean anything = false;
        for (String source : block.split("\\R", -1)) {
            String line = source.strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                anything = true;
                CastLineParser.parse(line, number, problems)
                        .ifPresent(read -> instructions
                                .computeIfAbsent(read.device(), none -> new ArrayList<>())
                                .add(read.instruction()));
            }
            number++;
        }
        if (!anything) {
            problems.add(firstLine, "cast-empty");
        }
        List<Device> devices = new ArrayList<>();
        instructions.forEach((name, all) -> devices.add(CastRules.device(name, all, problems)));
        return new ParsedCast(new Cast(devices), problems.list());
    }
}
