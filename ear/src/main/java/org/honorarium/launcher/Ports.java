package org.honorarium.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Ports of this machine: free ones, and whether one that was asked for is free. */
public final class Ports {

    private Ports() {}

    /** A port on which nobody listens now. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new StartFailure("This machine has no free port.", failure);
        }
    }

    static void mustBeFree(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException failure) {
            throw new StartFailure("-Dhonorarium.address=" + address + " is not an address.");
        } catch (IOException failure) {
            throw new StartFailure(
                    "Port %d of %s is in use or not allowed: choose another with -Dhonorarium.port=."
                            .formatted(port, address));
        }
    }
}
