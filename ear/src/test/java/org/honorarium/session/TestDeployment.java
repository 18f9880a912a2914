package org.honorarium.session;

import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration.DeploymentContentBuilder;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;

/** What every test class that runs inside the server is deployed with. */
public class TestDeployment implements AutomaticDeployment {

    @Override
    public DeploymentConfiguration generateDeploymentScenario(TestClass test) {
        // Once it is deployed, nobody looks into the archive any more.
        var archive =
                ServerSession.hasTests()
                        ? ShrinkWrap.create(EnterpriseArchive.class)
                        : HonorariumArchive.withTests();
        return new DeploymentContentBuilder(archive).get();
    }
}
