package cn.linli.kernel.evidence;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Blanks everything in a HEIC photograph that no picture in it is made of, without decoding or moving anything: the
 * camera's notes (EXIF, XMP and other metadata items), the film of a live photograph, and boxes that nobody asked for.
 * Their place is filled with zeros, because everything in the file is found by its offset.
 */
class HeicCleaner implements Cleaner {

    private static final Set<String> KEPT_IN_META =
            Set.of("hdlr", "pitm", "iinf", "iloc", "iprp", "iref", "idat", "dinf", "grpl", "free", "skip");
    private static final Set<String> NOTES = Set.of("Exif", "mime", "uri ");
    private static final Set<String> CODED = Set.of("hvc1", "grid", "iovl", "iden");

    @Override
    public Picture clean(byte[] original) {
        byte[] file = original.clone();
        List<Box> top = Box.in(file, 0, file.length);
        Box meta = Box.only("meta", top);
        List<Box> parts = Box.in(file, meta.body() + 4, meta.end());
        HeicItems items = HeicItems.in(file, parts);
        if (items.types().values().stream().noneMatch(CODED::contains)) {
            throw Unfit.notAccepted();
        }
        BitSet needed = neededBytes(items);
        for (Box box : top) {
            switch (box.type()) {
                case "ftyp", "meta" -> {}
                case "mdat" -> blankUnless(needed, file, box);
                default -> box.becomeFree(file);
            }
        }
        for (Box box : parts) {
            if ("idat".equals(box.type())) {
                blankUnless(needed, file, box);
            } else if (!KEPT_IN_META.contains(box.type())) {
                box.becomeFree(file);
            }
        }
        if (items.extents().stream().anyMatch(extent -> isNote(extent, items) && !isBlank(file, extent))) {
            throw Unfit.damaged();
        }
        HeicShape shape = HeicShape.of(file, parts);
        return Picture.of(file, shape.width(), shape.height(), Picture.UPRIGHT);
    }

    /** What a picture is made of, less what is a note: where the two overlap, the note goes. */
    private static BitSet neededBytes(HeicItems items) {
        BitSet needed = new BitSet();
        items.extents().stream()
                .filter(extent -> !isNote(extent, items))
                .forEach(extent -> needed.set(extent.from(), extent.to()));
        items.extents().stream()
                .filter(extent -> isNote(extent, items))
                .forEach(extent -> needed.clear(extent.from(), extent.to()));
        return needed;
    }

    private static boolean isNote(HeicItems.Extent extent, HeicItems items) {
        return NOTES.contains(items.typeOf(extent.item()));
    }

    private static boolean isBlank(byte[] file, HeicItems.Extent extent) {
        for (int at = extent.from(); at < extent.to(); at++) {
            if (file[at] != 0) {
                return false;
            }
        }
        return true;
    }

    private static void blankUnless(BitSet needed, byte[] file, Box box) {
        int from = needed.nextClearBit(box.body());
        while (from < box.end()) {
            int to = needed.nextSetBit(from);
            to = to < 0 || to > box.end() ? box.end() : to;
            Arrays.fill(file, from, to, (byte) 0);
            from = needed.nextClearBit(to);
        }
    }
}
