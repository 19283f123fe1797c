package learnmqtt.cli;

/**
 * What stands behind a command beside its options.
 *
 * @param label what it stands for, as help shows it
 * @param meaning the key of the sentence that says what it is
 */
record Argument(String label, String meaning, int least, int most) {
    static Argument one(String label, String meaning) {
        return new Argument(label, meaning, 1, 1);
    }

    static Argument perhapsOne(String label, String meaning) {
        return new Argument(label, meaning, 0, 1);
    }

    static Argument any(String label, String meaning) {
        return new Argument(label, meaning, 0, Integer.MAX_VALUE);
    }
}
