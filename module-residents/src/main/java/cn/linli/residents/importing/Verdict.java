package cn.linli.residents.importing;

/** What a row would do. */
enum Verdict {
    NEW,
    CHANGED,
    SAME,
    BAD
}
