package org.honorarium.batch.gold.boundary;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.honorarium.actors.entity.Actor;
import org.honorarium.gold.boundary.GoldResults;

/** Compares the answers to gold tasks every few minutes, on every server; each is compared once. */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.CONTAINER)
@TransactionManagement(TransactionManagementType.BEAN)
public class GoldWatch {

    private static final Logger LOGGER = System.getLogger(GoldWatch.class.getName());

    @Inject GoldResults results;

    @Schedule(hour = "*", minute = "*/3", second = "41", persistent = false)
    void look() {
        try {
            Actor.SYSTEM.run(results::compare);
        } catch (RuntimeException failure) {
            // A timer that throws is given up by the server; the next look may find things better.
            LOGGER.log(Level.WARNING, "gold tasks were not compared this time", failure);
        }
    }
}
