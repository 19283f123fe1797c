package learnmqtt.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import learnmqtt.i18n.Language;
import learnmqtt.progress.ProgressStore;

/** The language to speak for whoever has nothing else to do with the record of progress, which stays as it is. */
final class RememberedLanguage {
    private RememberedLanguage() {}

    /**
     * The option's, else the one that the learner chose earlier, else the environment's.
     *
     * @param flag what {@code --lang} says
     * @param state the folder of the record, which is read only where the option says nothing
     */
    static Language choose(Optional<String> flag, Path state, Map<String, String> environment) {
        Optional<Language> asked = flag.flatMap(Language::of);
        return asked.isPresent()
                ? asked.get()
                : Language.choose(
                        Optional.empty(), new ProgressStore(state).peek().language(), environment);
    }
}
