package cn.linli.testing;

import lombok.RequiredArgsConstructor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The role that made the tables: it may do what the program has no right to, and sees every estate. */
@RequiredArgsConstructor
public class TableOwner {

    private final JdbcConnectionDetails database;

    public JdbcClient jdbc() {
        DriverManagerDataSource owner = new DriverManagerDataSource(database.getJdbcUrl());
        owner.setUsername(database.getUsername());
        owner.setPassword(database.getPassword());
        return JdbcClient.create(owner);
    }
}
