package cn.linli.web.sheet;

import cn.linli.kernel.Refused;
import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A cursor over one XML part: no document types, no entities, no depth or wealth of names that would fill the memory. */
final class XmlPart implements Closeable {

    private static final int DEEPEST = 100;
    /** The parser remembers every name it meets. */
    private static final int MOST_NAMES = 5_000;

    /** Those in which the byte of "<" is always a "<", as {@link BoundedInput} counts on. */
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    private static final XMLInputFactory FACTORY = factory();

    private final InputStream in;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private int event;

    XmlPart(InputStream in) {
        this.in = in;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw WorkbookFile.unreadable();
        }
        if (!ENCODINGS.contains(String.valueOf(reader.getEncoding()).toUpperCase(Locale.ROOT))) {
            throw WorkbookFile.unreadable();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Moves on to the next tag or text; false at the end. */
    boolean next() {
        try {
            if (!reader.hasNext()) {
                return false;
            }
            event = reader.next();
        } catch (XMLStreamException | UncheckedStreamException e) {
            throw WorkbookFile.unreadable();
        }
        if (event == XMLStreamConstants.START_ELEMENT) {
            enter();
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw Refused.because("sheet.file.documentType");
        } else if (event == XMLStreamConstants.CDATA) {
            // No spreadsheet program writes it, and its length could not be bounded.
            throw WorkbookFile.unreadable();
        }
        return true;
    }

    private void enter() {
        depth++;
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            names.add("xmlns:" + reader.getNamespacePrefix(i) + "=" + reader.getNamespaceURI(i));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw WorkbookFile.unreadable();
        }
    }

    boolean starts(String name) {
        return event == XMLStreamConstants.START_ELEMENT
                && reader.getLocalName().equals(name);
    }

    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends(String name) {
        return event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals(name);
    }

    /** The attribute with this local name in any namespace, so that {@code r:id} of both editions of the format is found. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    int whole(String name, int otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : WorkbookFile.whole(value);
    }

    boolean isTrue(String name) {
        String value = attribute(name, "0");
        return value.equals("1") || value.equals("true");
    }

    /** Appends the text up to the end of the element just entered; no more than {@code most} characters. */
    boolean readText(String element, StringBuilder text, int most) {
        while (next()) {
            if (ends(element)) {
                return true;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.SPACE) {
                append(text);
                if (text.length() > most) {
                    return false;
                }
            }
        }
        throw WorkbookFile.unreadable();
    }

    private void append(StringBuilder text) {
        try {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        } catch (UncheckedStreamException e) {
            throw WorkbookFile.unreadable();
        }
    }

    /**
     * Appends the plain text of a shared or inline string: its runs without their pronunciation.
     *
     * @return whether it fits
     */
    boolean readRichText(String element, StringBuilder text, int most) {
        boolean pronunciation = false;
        while (next()) {
            if (ends(element)) {
                return true;
            }
            if (starts("rPh")) {
                pronunciation = true;
            } else if (ends("rPh")) {
                pronunciation = false;
            } else if (starts("t") && !pronunciation && !readText("t", text, most)) {
                return false;
            }
        }
        throw WorkbookFile.unreadable();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
