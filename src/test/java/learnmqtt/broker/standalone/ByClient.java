package learnmqtt.broker.standalone;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sorts the lines of a log by the client that they tell of, in the order in which they came: how fast one client is does
 * not change what is said of another. Ports of clients, and identifiers that a broker made up, are taken out.
 */
final class ByClient {
    private static final Pattern NEW = Pattern.compile("New connection from (\\S+) on port \\d+\\.");
    private static final Pattern CONNECTED = Pattern.compile("New client connected from (\\S+) as (\\S+) .*");
    private static final List<Pattern> NAMES = List.of(
            Pattern.compile("(?:Received|Sending|Denied) \\S+ (?:from|to) (\\S+).*"),
            Pattern.compile("Client (\\S+) (?:disconnected|closed|has|already).*"),
            Pattern.compile("Expiring client (\\S+) due to timeout\\."),
            Pattern.compile("Bad client (\\S+) .*"),
            Pattern.compile("Invalid QoS in PUBLISH from ([^,]+),.*"),
            Pattern.compile("(\\S+) (?:[012] )?[^ ]+"));

    private ByClient() {}

    static List<String> sorted(List<String> lines) {
        Map<String, List<String>> byClient = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        lines.forEach(line -> {
            Matcher connected = CONNECTED.matcher(line);
            if (connected.matches()) {
                names.put(connected.group(1), connected.group(2));
            }
        });
        String last = "";
        for (String line : lines) {
            String text = general(line);
            if (!text.isEmpty()) {
                last = line.matches("\\t.*|(No w|W)ill message specified.*") ? last : client(line, names);
                byClient.computeIfAbsent(last, unused -> new ArrayList<>()).add(text);
            }
        }
        List<String> sorted = new ArrayList<>();
        byClient.values().forEach(sorted::addAll);
        return sorted;
    }

    private static String client(String line, Map<String, String> names) {
        Matcher fresh = NEW.matcher(line);
        if (fresh.matches()) {
            return names.getOrDefault(fresh.group(1), "<unknown>");
        }
        Matcher connected = CONNECTED.matcher(line);
        if (connected.matches()) {
            return connected.group(2);
        }
        for (Pattern pattern : NAMES) {
            Matcher named = pattern.matcher(line);
            if (named.matches()) {
                return named.group(1);
            }
        }
        return "";
    }

    /** What is the same in every run; nothing for the lines that each broker has for itself. */
    private static String general(String line) {
        if (line.matches(
                "(mosquitto version|Learn MQTT broker|Warning: Mosquitto should not|Config loaded) .*|Config loaded.*")) {
            return "";
        }
        return line.replaceAll("127\\.0\\.0\\.1:\\d+", "ADDRESS").replaceAll("on port \\d+", "on port N");
    }
}
