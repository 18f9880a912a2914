package org.honorarium.session;

import org.jboss.arquillian.container.spi.client.container.ContainerConfiguration;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.protocol.ProtocolDescription;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Tells Arquillian that each test class is deployed when the first of them was: the archive is the
 * same for all, and deploying it takes longer than most of them run.
 */
public class DeployedOnce implements DeployableContainer<DeployedOnce.Nothing> {

    @Override
    public Class<Nothing> getConfigurationClass() {
        return Nothing.class;
    }

    @Override
    public ProtocolDescription getDefaultProtocol() {
        return new ProtocolDescription("Servlet 6.0");
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) {
        ServerSession.deploy(archive);
        var address = ServerSession.server().address();
        var context = new HTTPContext(address.getHost(), address.getPort());
        context.add(new Servlet("ArquillianServletRunnerEE9", HonorariumArchive.TESTS));
        return new ProtocolMetaData().addContext(context);
    }

    @Override
    public void undeploy(Archive<?> archive) {
        // The next test class needs it.
    }

    /** There is nothing to configure. */
    public static class Nothing implements ContainerConfiguration {

        @Override
        public void validate() {
            // Nothing can be wrong with it.
        }
    }
}
