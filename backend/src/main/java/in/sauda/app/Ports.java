package in.sauda.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** Looks whether the ports are free, before anything else is started. */
final class Ports {

    private Ports() {}

    /** One line about the first port that cannot be had; empty if all can. */
    static Optional<String> problem(Settings settings) {
        InetAddress host;
        try {
            host = InetAddress.getByName(settings.host());
        } catch (UnknownHostException e) {
            return Optional.of("HOST=" + settings.host() + " is no address of this machine.");
        }
        return taken("API_PORT", host, settings.apiPort())
                .or(() -> settings.uiPort() == 0 ? Optional.empty() : taken("UI_PORT", host, settings.uiPort()));
    }

    private static Optional<String> taken(String name, InetAddress host, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(name + "=" + port + " on " + host.getHostAddress() + " cannot be used: " + e.getMessage()
                    + ". Stop what uses it, or set " + name + " to another port.");
        }
    }
}
