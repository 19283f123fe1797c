package learnmqtt.completion;

/** The shells that there are scripts for; the names are what is typed. */
public enum Shell {
    bash {
        @Override
        public String script(Grammar grammar) {
            return new BashScript(grammar).text();
        }
    },
    zsh {
        @Override
        public String script(Grammar grammar) {
            return new ZshScript(grammar).text();
        }
    },
    fish {
        @Override
        public String script(Grammar grammar) {
            return new FishScript(grammar).text();
        }
    };

    /** The script for this shell, to be read by it when it starts. */
    public abstract String script(Grammar grammar);
}
