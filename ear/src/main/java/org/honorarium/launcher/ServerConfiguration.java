package org.honorarium.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What differs from the server as it comes: it listens where we want and nowhere else, it uses our
 * database for everything it stores, and it has the memory it needs.
 *
 * @param address where pages and API are served; all else is served on this machine only
 * @param innerPort where the launcher finds out whether the application is there
 * @param temporary for files that nobody needs after the server has ended
 */
record ServerConfiguration(
        String address, int port, int innerPort, int adminPort, String heap, Path temporary) {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String POOL = "HonorariumPool";
    private static final String DATA_SOURCE = "jdbc/honorarium";
    private static final String JOBS = "HonorariumJobs";
    private static final String JOBS_DATA_SOURCE = "jdbc/honorarium-jobs";
    private static final String LISTENER = "http-listener-1";
    private static final String INNER = "inner-listener";
    private static final String NETWORK_LISTENER =
            "//config[@name='server-config']//network-listener[@name='%s']";
    private static final String NEVER_GIVEN_UP = String.valueOf(Integer.MAX_VALUE);

    void applyTo(Path file) throws IOException {
        var domain = XmlFile.read(file);
        listeners(domain);
        closedDoors(domain);
        database(domain);
        memoryAndThreads(domain);
        domain.write();
    }

    /**
     * Nobody comes in before the application is there: the server itself would answer meanwhile,
     * with "not found" to who reads and "forbidden" to who writes, as if the house had said so.
     */
    static void closeTheDoor(Path file) throws IOException {
        var domain = XmlFile.read(file);
        domain.set(NETWORK_LISTENER.formatted(LISTENER), Map.of("enabled", "false"));
        domain.write();
    }

    /** The command to the running server by which people may come in. */
    static String openDoor() {
        return "configs.config.server-config.network-config.network-listeners.network-listener."
                + LISTENER
                + ".enabled=true";
    }

    private void listeners(XmlFile domain) {
        domain.set(
                NETWORK_LISTENER.formatted(LISTENER),
                Map.of("address", address, "port", Integer.toString(port)));
        domain.set(NETWORK_LISTENER.formatted("http-listener-2"), Map.of("enabled", "false"));
        domain.add(
                "//config[@name='server-config']//network-listeners",
                "network-listener",
                Map.of(
                        "name",
                        INNER,
                        "address",
                        LOOPBACK,
                        "port",
                        Integer.toString(innerPort),
                        "protocol",
                        LISTENER,
                        "transport",
                        "tcp",
                        "thread-pool",
                        "http-thread-pool"));
        domain.set(
                "//config[@name='server-config']//virtual-server[@id='server']",
                Map.of("network-listeners", LISTENER + "," + INNER));
        domain.set(
                NETWORK_LISTENER.formatted("admin-listener"),
                Map.of("address", LOOPBACK, "port", Integer.toString(adminPort)));
        domain.set(
                "//config[@name='server-config']//jmx-connector",
                Map.of("enabled", "false", "address", LOOPBACK));
        domain.set(
                "//config[@name='server-config']//iiop-listener",
                Map.of("enabled", "false", "address", LOOPBACK));
    }

    /** What we do not use, and what would tell too much without sign-in. */
    private static void closedDoors(XmlFile domain) {
        var config = "//config[@name='server-config']";
        domain.set(config + "/hazelcast-config-specific-configuration", Map.of("enabled", "false"));
        domain.set(config + "/microprofile-metrics-configuration", Map.of("enabled", "false"));
        domain.add(config, "microprofile-healthcheck-configuration", Map.of("enabled", "false"));
        domain.add(
                config,
                "jms-service",
                Map.of("type", "DISABLED", "default-jms-host", "default_JMS_host"));
        domain.add(
                config + "/jms-service",
                "jms-host",
                Map.of("name", "default_JMS_host", "host", LOOPBACK, "port", "7676"));
        domain.set(
                config + "//protocol/http",
                Map.of("xpowered-by", "false", "http2-enabled", "false"));
        domain.replaceText(
                config + "//jvm-options",
                "(-Dorg.glassfish.additionalOSGiBundlesToStart)=.*",
                "$1=org.apache.felix.fileinstall");
    }

    private static void database(XmlFile domain) {
        var config = "//config[@name='server-config']";
        domain.add(
                config,
                "batch-runtime-configuration",
                Map.of("data-source-lookup-name", JOBS_DATA_SOURCE, "schema-name", "server"));
        domain.add(config, "ejb-container", Map.of());
        // Payara gives a timer up after two looks in a row without a database, even where the
        // look itself caught the failure; then nobody would take up an unfinished night.
        domain.add(
                config + "/ejb-container",
                "ejb-timer-service",
                Map.of("timer-datasource", DATA_SOURCE, "max-redeliveries", NEVER_GIVEN_UP));
        pool(domain, POOL, DATA_SOURCE, Map.of("max-pool-size", "30"));
        pool(domain, JOBS, JOBS_DATA_SOURCE, forJobs());
    }

    /**
     * The server's own book of jobs takes a connection and says which schema it means; if that is
     * the moment in which the connection dies, it never gives it back. What it writes belongs to no
     * transaction of ours, and none of its statements takes long.
     */
    private static Map<String, String> forJobs() {
        return Map.of(
                "max-pool-size", "10",
                "non-transactional-connections", "true",
                "connection-leak-timeout-in-seconds", "10",
                "connection-leak-reclaim", "true");
    }

    private static void pool(
            XmlFile domain, String name, String dataSource, Map<String, String> own) {
        var attributes = new HashMap<>(poolAttributes());
        attributes.put("name", name);
        attributes.putAll(own);
        domain.add("//resources", "jdbc-connection-pool", attributes);
        var pool = "//jdbc-connection-pool[@name='" + name + "']";
        property(domain, pool, "url", DatabaseAccess.URL);
        property(domain, pool, "user", DatabaseAccess.APPLICATION);
        property(domain, pool, "password", DatabaseAccess.APPLICATION_PASSWORD);
        domain.add(
                "//resources", "jdbc-resource", Map.of("pool-name", name, "jndi-name", dataSource));
        domain.add("//servers/server", "resource-ref", Map.of("ref", dataSource));
    }

    private static Map<String, String> poolAttributes() {
        return Map.of(
                "datasource-classname", "org.postgresql.ds.PGSimpleDataSource",
                "res-type", "javax.sql.DataSource",
                "steady-pool-size", "2",
                "is-connection-validation-required", "true",
                "validate-atmost-once-period-in-seconds", "1",
                "connection-validation-method", "custom-validation",
                "validation-classname",
                        "org.glassfish.api.jdbc.validation.PostgresConnectionValidation");
    }

    /** Read from the server's environment, so that no password stands in its configuration. */
    private static void property(XmlFile domain, String pool, String name, String variable) {
        domain.add(pool, "property", Map.of("name", name, "value", "${ENV=" + variable + "}"));
    }

    private void memoryAndThreads(XmlFile domain) {
        var config = "//config[@name='server-config']";
        domain.replaceText(config + "//jvm-options", "-Xmx.*", "-Xmx" + heap);
        // A file that was in reading when the server was killed is gone with the next start.
        domain.addText(config + "/java-config", "jvm-options", "-Djava.io.tmpdir=" + temporary);
        // With more, a busy machine spends its time on changing from one request to the other.
        var threads = Integer.toString(8 * Math.max(2, Runtime.getRuntime().availableProcessors()));
        domain.set(
                config + "//thread-pool[@name='http-thread-pool']",
                Map.of("min-thread-pool-size", "4", "max-thread-pool-size", threads));
    }
}
