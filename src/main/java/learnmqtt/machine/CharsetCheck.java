package learnmqtt.machine;

import java.nio.charset.Charset;
import java.util.List;

/** Whether Korean, arrows and ticks reach the screen, and whether files may be named in any writing. */
final class CharsetCheck implements Check {
    private static final String KOREAN = "한국어";

    private final TerminalAbilities terminal;
    private final Charset ofFileNames;
    private final Platform platform;

    CharsetCheck(TerminalAbilities terminal, Charset ofFileNames, Platform platform) {
        this.terminal = terminal;
        this.ofFileNames = ofFileNames;
        this.platform = platform;
    }

    @Override
    public String about() {
        return "charset";
    }

    @Override
    public List<Observation> look() {
        Remedy remedy = Remedy.of("use-utf8", command());
        if (!canWriteKorean(terminal.charset())) {
            return List.of(Observation.note(
                    about(), Statement.of("charset-without-korean", "charset", terminal.charset()), remedy));
        }
        if (!terminal.signs() && terminal.interactive()) {
            return List.of(Observation.note(about(), Statement.of("charset-unsaid"), remedy));
        }
        if (!canWriteKorean(ofFileNames)) {
            return List.of(Observation.note(about(), Statement.of("charset-of-files", "charset", ofFileNames), remedy));
        }
        return List.of(Observation.ok(about(), Statement.of("charset-fine", "charset", terminal.charset())));
    }

    private static boolean canWriteKorean(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode(KOREAN);
    }

    private String command() {
        return switch (platform) {
            case WINDOWS -> "chcp 65001";
            case MAC -> "export LC_ALL=en_US.UTF-8";
            case LINUX, OTHER -> "export LC_ALL=C.UTF-8";
        };
    }
}
