package learnmqtt.cli;

import learnmqtt.i18n.Language;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A language that the program speaks, as it is typed: a code or the name of a locale. */
final class LanguageCode implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
        return Language.of(typed)
                .map(Language::code)
                .orElseThrow(() -> new TypeConversionException("no language: " + typed));
    }
}
