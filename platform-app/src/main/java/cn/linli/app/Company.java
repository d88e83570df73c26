package cn.linli.app;

import cn.linli.bulletins.CompanyName;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The property company whose program this is.
 */
@Service
@RequiredArgsConstructor
public class Company implements CompanyName {

    private final JdbcClient jdbc;

    @Override
    @Transactional(readOnly = true)
    public Optional<String> name() {
        return jdbc.sql("select name from app_company").query(String.class).optional();
    }

    @Transactional
    public void rename(String name) {
        jdbc.sql("insert into app_company (id, name) values (1, :name) on conflict (id) do update set name = :name")
                .param("name", name.strip())
                .update();
    }
}
