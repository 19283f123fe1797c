package learnmqtt.tap;

import learnmqtt.wire.Timeline;

/** Where new connections go: to this broker, onto this timeline. */
record Target(Upstream upstream, Timeline timeline) {}
