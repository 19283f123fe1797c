package learnmqtt.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A port as it is typed: 0 to 65535. */
final class PortNumber implements ITypeConverter<Integer> {
    private static final int MOST = 65_535;

    @Override
    public Integer convert(String typed) {
        if (!typed.matches("[0-9]{1,5}") || Integer.parseInt(typed) > MOST) {
            throw new TypeConversionException("no port: " + typed);
        }
        return Integer.valueOf(typed);
    }
}
