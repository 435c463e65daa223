package com.example.library;

import com.example.desk.Desk;
import com.example.reader.Reader;
import com.example.reader.servers.WorkbenchServer;
import io.asyncapigen.runtime.ConnectOptions;
import io.asyncapigen.runtime.Server;
import io.asyncapigen.runtime.http.HttpStatusException;
import io.asyncapigen.runtime.security.ApiKey;

/** The desk of a library and its readers, which share nothing but the document. */
public final class Library {
    private Library() {}

    /** @param args host and port to listen at; {@code localhost:8080} without */
    public static void main(String[] args) {
        // In production: TownServer.create(), and a ServerCertificate as an option of the desk.
        String host = args.length > 0 ? args[0] : "localhost:8080";
        Server server = WorkbenchServer.builder().server(host).build();
        ConnectOptions card =
                ConnectOptions.builder().credentials(ApiKey.of("card-4711")).build();
        try (var desk = Desk.open(server, card);
                var ada = Reader.open("Ada", server, card);
                var bob = Reader.open("Bob", server, card)) {
            System.out.println("Ada finds " + ada.search("Beetle"));
            System.out.println(ada.borrow("0-34"));
            System.out.println(bob.borrow("0-34"));
            System.out.println(bob.borrow("../admin"));
            ada.bringBack("0-34");
            System.out.println(bob.borrow("0-34"));
            stranger(server);
            System.out.println("books lent: " + desk.lent());
        }
    }

    private static void stranger(Server server) {
        ConnectOptions none = ConnectOptions.builder()
                .credentials(ApiKey.of("found-in-the-street"))
                .build();
        try (var eve = Reader.open("Eve", server, none)) {
            eve.search("Beetle");
        } catch (HttpStatusException e) {
            System.out.println("Eve is told " + e.status());
        }
    }
}
