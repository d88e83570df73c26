package cn.linli.kernel.evidence;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How wide and high the main picture of a HEIC file is when it is shown; the turn is a property of the picture there,
 * not a note of the camera.
 */
record HeicShape(long width, long height) {

    /** Properties that are somebody's words and not part of the picture. */
    private static final Set<String> WORDS = Set.of("uuid", "udes", "altt");

    static HeicShape of(byte[] file, List<Box> meta) {
        Box primary = Box.only("pitm", meta);
        ByteBuffer pitm = HeicItems.body(file, primary);
        long item = pitm.getInt() >>> 24 == 0 ? pitm.getShort() & 0xFFFF : pitm.getInt() & 0xFFFFFFFFL;
        Box iprp = Box.only("iprp", meta);
        List<Box> halves = Box.in(file, iprp.body(), iprp.end());
        Box ipco = Box.only("ipco", halves);
        List<Box> properties = Box.in(file, ipco.body(), ipco.end());
        long width = 0;
        long height = 0;
        boolean onItsSide = false;
        for (int index : propertiesOf(item, file, Box.only("ipma", halves))) {
            Box property = properties.get(index - 1);
            ByteBuffer body = HeicItems.body(file, property);
            if ("ispe".equals(property.type())) {
                body.getInt();
                width = body.getInt() & 0xFFFFFFFFL;
                height = body.getInt() & 0xFFFFFFFFL;
            } else if ("irot".equals(property.type())) {
                onItsSide = (body.get() & 1) == 1;
            }
        }
        properties.stream()
                .filter(property -> WORDS.contains(property.type()))
                .forEach(words -> words.becomeFree(file));
        return onItsSide ? new HeicShape(height, width) : new HeicShape(width, height);
    }

    private static List<Integer> propertiesOf(long wanted, byte[] file, Box ipma) {
        ByteBuffer in = HeicItems.body(file, ipma);
        int head = in.getInt();
        boolean wide = (head & 1) == 1;
        long entries = in.getInt() & 0xFFFFFFFFL;
        List<Integer> found = new ArrayList<>();
        for (long i = 0; i < entries; i++) {
            long item = head >>> 24 < 1 ? in.getShort() & 0xFFFF : in.getInt() & 0xFFFFFFFFL;
            int count = in.get() & 0xFF;
            for (int a = 0; a < count; a++) {
                int index = wide ? in.getShort() & 0x7FFF : in.get() & 0x7F;
                if (item == wanted && index > 0) {
                    found.add(index);
                }
            }
        }
        return found;
    }
}
