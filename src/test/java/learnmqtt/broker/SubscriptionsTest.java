package learnmqtt.broker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import learnmqtt.wire.OverlapTest;
import learnmqtt.wire.TopicFilter;
import learnmqtt.wire.TopicName;
import org.junit.jupiter.api.Test;

class SubscriptionsTest {
    private record Entry(Session session, TopicFilter filter) {}

    @Test
    void theTreeFindsWhatComparingEachFilterFinds() {
        Random random = new Random(11);
        List<TopicName> topics = OverlapTest.topics();
        for (int round = 0; round < 50; round++) {
            Subscriptions tree = new Subscriptions();
            Set<Entry> all = new HashSet<>();
            List<Session> sessions = List.of(session("ann"), session("bob"), session("cid"));
            for (int i = 0; i < 30; i++) {
                Entry entry = new Entry(sessions.get(i % 3), OverlapTest.filter(random));
                all.add(entry); // the same one twice counts once
                tree.add(entry.session(), subscription(entry.filter().text()));
                if (random.nextInt(4) == 0) {
                    tree.remove(entry.session(), subscription(entry.filter().text()));
                    all.remove(entry);
                }
            }
            assertEquals(all.size(), tree.count());
            for (TopicName topic : topics) {
                Set<Entry> found = new HashSet<>();
                tree.matching(topic, (session, subscription) -> found.add(new Entry(session, subscription.filter())));
                Set<Entry> expected = new HashSet<>(all);
                expected.removeIf(entry -> !entry.filter().matches(topic));
                assertEquals(expected, found, topic::text);
            }
        }
    }

    @Test
    void membersOfAShareTakeTurnsAndEachMessageGoesToOne() {
        Subscriptions tree = new Subscriptions();
        Session ann = session("ann");
        Session bob = session("bob");
        tree.add(ann, subscription("$share/team/jobs/+"));
        tree.add(bob, subscription("$share/team/jobs/+"));
        tree.add(bob, subscription("jobs/#"));
        List<String> heard = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tree.matching(
                    new TopicName("jobs/1"),
                    (session, subscription) -> heard.add(session.clientId() + " " + subscription.filter()));
        }
        assertEquals(4, heard.stream().filter("bob jobs/#"::equals).count());
        assertEquals(2, heard.stream().filter("ann $share/team/jobs/+"::equals).count());
        assertEquals(2, heard.stream().filter("bob $share/team/jobs/+"::equals).count());
        tree.remove(ann, subscription("$share/team/jobs/+"));
        tree.remove(bob, subscription("$share/team/jobs/+"));
        tree.remove(bob, subscription("jobs/#"));
        assertEquals(0, tree.count());
    }

    private static Session session(String clientId) {
        return new Session(clientId, new Figures(), new Quotas());
    }

    private static Subscription subscription(String filter) {
        return new Subscription(new TopicFilter(filter), MqttSubscriptionOption.onlyFromQos(MqttQoS.AT_MOST_ONCE), 0);
    }
}
