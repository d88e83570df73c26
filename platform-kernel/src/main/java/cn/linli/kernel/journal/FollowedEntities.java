package cn.linli.kernel.journal;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Follows every entity through Hibernate's own events, so that no module can forget its journal. */
@Component
class FollowedEntities
        implements SmartInitializingSingleton,
                PostInsertEventListener,
                PostUpdateEventListener,
                PostDeleteEventListener,
                PreCollectionUpdateEventListener {

    private static final String HIDDEN = "***";

    private final EntityManagerFactory factory;
    private final Map<Class<?>, Marks> marks = new ConcurrentHashMap<>();

    FollowedEntities(EntityManagerFactory factory) {
        this.factory = factory;
    }

    @Override
    public void afterSingletonsInstantiated() {
        EventListenerRegistry registry =
                factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
        registry.appendListeners(EventType.POST_DELETE, this);
        registry.appendListeners(EventType.PRE_COLLECTION_UPDATE, this);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        List<Change.Field> fields = new ArrayList<>();
        String[] names = event.getPersister().getPropertyNames();
        for (int i = 0; i < names.length; i++) {
            if (event.getState()[i] != null && isFollowed(event.getEntity(), names[i], event.getState()[i])) {
                fields.add(field(event.getEntity(), names[i], null, event.getState()[i]));
            }
        }
        add(event.getEntity(), event.getId(), Change.Kind.CREATED, fields);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        Object[] before = event.getOldState();
        int[] dirty = event.getDirtyProperties();
        if (before == null || dirty == null) {
            return;
        }
        List<Change.Field> fields = new ArrayList<>();
        String[] names = event.getPersister().getPropertyNames();
        for (int i : dirty) {
            Object now = event.getState()[i];
            if (isFollowed(event.getEntity(), names[i], now) && !Objects.equals(before[i], now)) {
                fields.add(field(event.getEntity(), names[i], before[i], now));
            }
        }
        if (!fields.isEmpty()) {
            add(event.getEntity(), event.getId(), Change.Kind.CHANGED, fields);
        }
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        List<Change.Field> fields = new ArrayList<>();
        String[] names = event.getPersister().getPropertyNames();
        Object[] state = event.getDeletedState();
        for (int i = 0; i < names.length; i++) {
            if (state[i] != null && isFollowed(event.getEntity(), names[i], state[i])) {
                fields.add(field(event.getEntity(), names[i], state[i], null));
            }
        }
        add(event.getEntity(), event.getId(), Change.Kind.REMOVED, fields);
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        var collection = event.getCollection();
        Object owner = event.getAffectedOwnerOrNull();
        if (owner == null || collection.getRole() == null) {
            return;
        }
        String name = collection.getRole().substring(collection.getRole().lastIndexOf('.') + 1);
        Object before = collection.getStoredSnapshot();
        if (before instanceof Map<?, ?> keyed) {
            before = keyed.keySet();
        }
        add(
                owner,
                event.getAffectedOwnerIdOrNull(),
                Change.Kind.CHANGED,
                List.of(new Change.Field(name, text(before), text(collection.getValue()))));
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void add(Object entity, @Nullable Object id, Change.Kind kind, List<Change.Field> fields) {
        Page page = Page.current();
        if (page != null) {
            page.changes.add(new Change(noun(entity), String.valueOf(id), kind, List.copyOf(fields)));
        }
    }

    private Change.Field field(Object entity, String name, @Nullable Object before, @Nullable Object after) {
        return marksOf(entity.getClass()).secret().contains(name)
                ? new Change.Field(name, before == null ? null : HIDDEN, after == null ? null : HIDDEN)
                : new Change.Field(name, text(before), text(after));
    }

    private boolean isFollowed(Object entity, String name, @Nullable Object value) {
        return !marksOf(entity.getClass()).derived().contains(name)
                && !(value instanceof Collection<?> || value instanceof Map<?, ?>);
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Object[] several) {
            return Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? null : value.toString();
    }

    private static String noun(Object entity) {
        String simple = entity.getClass().getSimpleName();
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }

    private Marks marksOf(Class<?> type) {
        return marks.computeIfAbsent(type, Marks::read);
    }

    /** Names of the fields that are not told, or not told in full. */
    private record Marks(Set<String> secret, Set<String> derived) {

        static Marks read(Class<?> type) {
            return new Marks(
                    named(type, Secret.class),
                    Stream.concat(named(type, Derived.class).stream(), named(type, Version.class).stream())
                            .collect(Collectors.toUnmodifiableSet()));
        }

        private static Set<String> named(Class<?> type, Class<? extends Annotation> mark) {
            return Arrays.stream(type.getDeclaredFields())
                    .filter(field -> field.isAnnotationPresent(mark))
                    .map(Field::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }
}
