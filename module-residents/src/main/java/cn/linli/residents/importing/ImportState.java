package cn.linli.residents.importing;

/** How far an import has come. */
public enum ImportState {
    /** The file is being read. */
    READING,
    /** The rows are held against what is known. */
    CHECKING,
    /** Somebody has to confirm or withdraw it. */
    READY,
    /** The good rows are being taken over. */
    TAKING,
    /** The good rows are in. */
    TAKEN,
    /** What it did is being taken back. */
    UNDOING,
    /** What it did is taken back. */
    UNDONE,
    /** Somebody has withdrawn it before anything was taken over. */
    WITHDRAWN,
    /** The file could not be read. */
    FAILED;

    public boolean isAtWork() {
        return this == READING || this == CHECKING || this == TAKING || this == UNDOING;
    }
}
