package learnmqtt.conf;

import static learnmqtt.conf.Option.Use.REFUSED;
import static learnmqtt.conf.Option.Use.SUPPORTED;
import static learnmqtt.conf.Option.Use.WITHOUT_EFFECT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The options that Mosquitto 2.0 knows, each once. */
public final class Options {
    /** Options of a plugin have any name behind these. */
    private static final List<String> OF_PLUGINS = List.of("auth_opt_", "plugin_opt_");

    private static final List<Option> ALL = all();

    private Options() {}

    /** All of them, by name. */
    public static List<Option> list() {
        return ALL;
    }

    /** The option of this name. */
    public static Optional<Option> named(String name) {
        if (OF_PLUGINS.stream().anyMatch(name::startsWith)) {
            return Optional.of(new Option(name, REFUSED, List.of()));
        }
        return ALL.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    private static List<Option> all() {
        List<Option> all = new ArrayList<>();
        Stream.of(
                        "acl_file allow_anonymous autosave_interval bind_address cafile certfile connection_messages keyfile listener",
                        "log_dest log_timestamp log_type max_connections max_keepalive password_file",
                        "persistence persistence_file persistence_location port require_certificate",
                        "retained_persistence")
                .flatMap(names -> Stream.of(names.split(" ")))
                .forEach(name -> all.add(new Option(name, SUPPORTED, List.of())));
        all.addAll(List.of(
                harmless("allow_duplicate_messages", "false"),
                harmless("allow_zero_length_clientid", "true"),
                harmless("auth_plugin_deny_special_chars", "true"),
                harmless("auto_id_prefix", "auto-"),
                harmless("autosave_on_changes", "false"),
                harmless("check_retain_source", "false"),
                harmless("max_inflight_bytes", "0"),
                harmless("max_inflight_messages", "20"),
                harmless("max_qos", "2"),
                harmless("max_queued_bytes", "0"),
                harmless("max_queued_messages", "1000"),
                harmless("max_topic_alias", "10"),
                harmless("maximum_qos", "2"),
                harmless("memory_limit", "0"),
                harmless("per_listener_settings", "false"),
                harmless("protocol", "mqtt"),
                harmless("queue_qos0_messages", "false"),
                harmless("retain_available", "true"),
                harmless("retry_interval"),
                harmless("set_tcp_nodelay"),
                harmless("sys_interval", "10"),
                harmless("upgrade_outgoing_qos", "false"),
                harmless("use_identity_as_username", "false"),
                harmless("use_subject_as_username", "false"),
                harmless("use_username_as_clientid", "false")));
        Stream.of(
                        "auth_plugin bind_interface capath ciphers ciphers_tls1.3",
                        "clientid_prefixes crlfile dhparamfile http_dir include_dir log_facility log_timestamp_format",
                        "max_packet_size message_size_limit mount_point",
                        "persistent_client_expiration pid_file plugin psk_file psk_hint",
                        "socket_domain tls_engine tls_engine_kpass_sha1 tls_keyform tls_version user",
                        "websockets_headers_size websockets_log_level",
                        "address addresses bridge_alpn bridge_attempt_unsubscribe bridge_bind_address bridge_cafile",
                        "bridge_capath bridge_certfile bridge_identity bridge_insecure bridge_keyfile",
                        "bridge_max_packet_size bridge_outgoing_retain bridge_protocol_version bridge_psk",
                        "bridge_require_ocsp bridge_tls_version cleansession clientid connection idle_timeout",
                        "keepalive_interval local_cleansession local_clientid local_password local_username",
                        "notification_topic notifications notifications_local_only password remote_clientid",
                        "remote_password remote_username restart_timeout round_robin start_type threshold topic",
                        "try_private username")
                .flatMap(names -> Stream.of(names.split(" ")))
                .forEach(name -> all.add(new Option(name, REFUSED, List.of())));
        all.sort(Comparator.comparing(Option::name));
        return List.copyOf(all);
    }

    private static Option harmless(String name, String... values) {
        return new Option(name, WITHOUT_EFFECT, List.of(values));
    }
}
