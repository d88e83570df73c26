package cn.linli.residents.importing;

/** What an import did, in the order in which it is done; it is taken back in the opposite order. */
enum ChangeKind {
    BUILDING_NEW,
    UNIT_NEW,
    HOME_NEW,
    HOME_CHANGED,
    PERSON_NEW,
    PERSON_CHANGED
}
