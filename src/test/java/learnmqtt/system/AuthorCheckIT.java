package learnmqtt.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import learnmqtt.system.LauncherCopy.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The real {@code ./learn author check}, over our own course and over courses that are broken on purpose. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class AuthorCheckIT {
    private static final String SLIPS = """
            en/1-slips.md:2: "Form" is no id; write lower-case letters, digits and single hyphens, a letter first, like first-message
            en/1-slips.md:4: "minutes" is a whole number from 1 to 999, not "ten"
            en/1-slips.md:5: front matter has no key "requiers"; the nearest is "requires"
            en/1-slips.md:10: the step "A step without an id" has no id; write ## A step without an id {#some-id}
            en/1-slips.md:12: there is no block "expct"; the nearest is "expect". Text that is only shown goes into a block "text"
            en/1-slips.md:19: there is no word "PUBLSIH"; the nearest is "PUBLISH"
            en/1-slips.md:20: there is no key "topik"; the nearest is "topic"
            en/1-slips.md:21: "home/#" is no topic name: at least one character, no + and no #; patterns go into filter
            en/1-slips.md:22: only an ordinary line can have a count: not PUBLISH count=2
            en/1-slips.md:26: this line of code takes 109 columns; break it, 80 are the most
            en/1-slips.md:29: there is no diagnosis "topic-cse"; the nearest is "topic-case"
            en/1-slips.md:33: another step of this lesson has the id "packets"; choose a new one
            en/1-slips.md:35: no option is right; mark one with [x]
            en/1-slips.md:40: nothing stands for "prot" in double braces; the nearest is "port"
            en/1-slips.md:42: the block has no end; close it with a line ```
            """;

    @BeforeAll
    static void build() throws Exception {
        Learn.build();
    }

    @Test
    void ourOwnCourseIsRight() throws Exception {
        Result result = Learn.with("author", "check").toItsEnd();
        assertEquals(0, result.code(), result.toString());
        assertEquals(1, result.out().size(), result.toString());
        assertTrue(result.out().get(0).startsWith("The course is right. Lessons: 9, "), result.toString());
    }

    @Test
    void allSlipsOfAllFilesAreToldAtOnce() throws Exception {
        assertFindings("slips", 4, SLIPS + """
                ko/1-slips.md:9: say which diagnosis this mistake gets, like: wrong topic-case
                ko/1-slips.md:9: a block "wrong" belongs to a task; add a block "expect" to this step
                ko/1-slips.md:15: a block "hint" does nothing inside a list or a quotation; begin it at the start of a line
                en/1-slips.md:16: warning: the task "packets" has no hint
                en/1-slips.md:16: warning: the task "packets" has fewer than two blocks "wrong"; show what learners typically get wrong
                18 to mend, 2 to think about.
                """);
    }

    @Test
    void aLearnerIsToldOfThemInsteadOfALesson() throws Exception {
        Path course = Learn.course("slips");
        Result result =
                Learn.with("--lessons", course.toString(), "--port", "0").toItsEnd();
        assertEquals(4, result.code(), result.toString());
        assertEquals(SLIPS, relative(result.err(), course));
    }

    @Test
    void languagesThatDisagreeAreRefused() throws Exception {
        assertFindings("languages", 4, """
                ko/1-both.md:4: "minutes" is "2" here but "1" in en/1-both.md
                ko/1-both.md:10: this line differs from line 10 of en/1-both.md: the block "expect" is the same in every language
                ko/1-both.md:7: this step has a different number of hints in en/1-both.md: 2, here 1
                ko/1-both.md:35: other options are right in en/1-both.md: [1], here [2]
                ko/1-both.md:1: the step "read" of en/1-both.md is missing
                ko/1-both.md:40: en/1-both.md has no step "other"
                6 to mend, 0 to think about.
                """);
    }

    @Test
    void whatIsOnlyMissingIsAWarning() throws Exception {
        assertFindings("untranslated", 0, """
                en/1-small.md:11: warning: the task "publish" has no hint
                en/1-small.md:11: warning: the task "publish" has no solution
                en/1-small.md:11: warning: the task "publish" has fewer than two blocks "wrong"; show what learners typically get wrong
                en/1-small.md:1: warning: this file is missing in "ko"; learners see it in another language
                0 to mend, 4 to think about.
                """);
    }

    @Test
    void whatRunsOtherwiseThanItSaysIsRefused() throws Exception {
        assertFindings("runs", 4, """
                en/1-solution-fails.md:1: warning: this file is missing in "ko"; learners see it in another language
                en/2-wrongs.md:1: warning: this file is missing in "ko"; learners see it in another language
                en/3-by-itself.md:7: warning: the task "clock" has fewer than two blocks "wrong"; show what learners typically get wrong
                en/3-by-itself.md:31: warning: the task "already" has fewer than two blocks "wrong"; show what learners typically get wrong
                en/3-by-itself.md:1: warning: this file is missing in "ko"; learners see it in another language
                en/1-solution-fails.md:18: the solution of "publish" did not meet its task in 10 s: topic-case; still unmet: PUBLISH from=pub topic=debug
                en/2-wrongs.md:24: this wrong answer was to be answered with topic-case alone, not with: topic-leading-slash
                en/2-wrongs.md:30: this wrong answer meets the task; it was to be answered with topic-case
                en/2-wrongs.md:36: this wrong answer was to be answered with client-id alone, not with: nothing-yet, ';' expected
                en/3-by-itself.md:31: the task "already" is met by doing nothing; its expect block must wait for something that the learner does
                5 to mend, 5 to think about.
                """);
    }

    @Test
    void whatIsShownToBeTriedIsReadToo() throws Exception {
        assertFindings("examples", 4, """
                en/1-examples.md:1: warning: this file is missing in "ko"; learners see it in another language
                en/1-examples.md:15: --will-topc is no option here. Did you mean --will-topic?
                en/1-examples.md:37: --keep-alive is no option here. Did you mean --keepalive?
                en/1-examples.md:11: what learners try with /run does not compile: cannot find symbol symbol: method conect() location: variable door of type org.eclipse.paho.client.mqttv3.MqttClient
                3 to mend, 1 to think about.
                """);
    }

    @Test
    void devicesPlayAlongAndWhatTheyOweIsWaitedFor() throws Exception {
        assertFindings("devices", 4, """
                en/1-home.md:41: warning: the task "temperatures" has fewer than two blocks "wrong"; show what learners typically get wrong
                en/1-home.md:65: warning: the task "by-itself" has fewer than two blocks "wrong"; show what learners typically get wrong
                en/1-home.md:1: warning: this file is missing in "ko"; learners see it in another language
                en/1-home.md:65: the task "by-itself" is met by doing nothing; its expect block must wait for something that the learner does
                1 to mend, 3 to think about.
                """);
    }

    @Test
    void exercisesThatRunOtherwiseThanTheySayAreRefused() throws Exception {
        assertFindings("homework", 4, """
                en/1-read.md:1: warning: this file is missing in "ko"; learners see it in another language
                exercises/broken/task.en.md:1: warning: this file is missing in "ko"; learners see it in another language
                exercises/too-easy/task.en.md:1: warning: the exercise "too-easy" has fewer than two files wrong-….jsh; show what learners typically get wrong
                exercises/too-easy/task.en.md:1: warning: this file is missing in "ko"; learners see it in another language
                exercises/broken/solution.jsh:1: the solution of "broken" does not meet its task: topic-case; still unmet: PUBLISH from=pub topic=debug
                exercises/broken/start.jsh:2: what learners begin with does not compile: cannot find symbol symbol: class MqttClint
                exercises/broken/wrong-client-id.jsh:1: this wrong answer was to be answered with client-id alone, not with: nothing-yet, cannot find symbol symbol: class MqttClint
                exercises/broken/wrong-topic-case.jsh:1: this wrong answer was to be answered with topic-case alone, not with: topic-leading-slash
                exercises/too-easy/solution.jsh:1: the solution meets the task but does not run to its end: java.lang.IllegalStateException: no more
                exercises/too-easy/start.jsh:1: what learners begin with meets the task already; leave something to do
                exercises/too-easy/wrong-client-id.jsh:1: this wrong answer meets the task; it was to be answered with client-id
                7 to mend, 4 to think about.
                """);
    }

    @Test
    void scriptsGetTheFindingsAsJson() throws Exception {
        Path course = Learn.course("languages");
        Result result =
                Learn.with("author", "check", "--json", course.toString()).toItsEnd();
        assertEquals(4, result.code(), result.toString());
        assertEquals(1, result.out().size(), result.toString());
        String json = relative(result.out(), course);
        assertTrue(json.startsWith("""
                {"findings":[{"severity":"error","file":"ko/1-both.md","line":4,"key":"translation.front-matter",\
                "facts":{"expected":"1","file":"en/1-both.md","key":"minutes","seen":"2"},\
                "message":"\\"minutes\\" is \\"2\\" here but \\"1\\" in en/1-both.md"},{"""), json);
    }

    @Test
    void twoCoursesAtOnceAreRefused() throws Exception {
        String course = Learn.course("languages").toString();
        Result result =
                Learn.with("author", "check", course, "--lessons", course).toItsEnd();
        assertEquals(2, result.code(), result.toString());
        assertTrue(result.err().get(0).startsWith("Two courses are named"), result.toString());
    }

    private static void assertFindings(String name, int code, String findings) throws Exception {
        Path course = Learn.course(name);
        Result result = Learn.with("author", "check", course.toString()).toItsEnd();
        assertEquals(findings, relative(result.out(), course));
        assertEquals(code, result.code());
    }

    private static String relative(List<String> lines, Path course) {
        return String.join("\n", lines).replace(course + "/", "") + "\n";
    }
}
