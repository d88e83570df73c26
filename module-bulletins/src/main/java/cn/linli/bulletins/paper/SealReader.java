package cn.linli.bulletins.paper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Reads the company's seal in a file from anywhere. The file is not opened as a PDF, which a stranger could make as costly
 * as he likes: what the seal covers is told in plain characters, and is only counted and hashed.
 */
final class SealReader {

    private static final Pattern RANGE =
            Pattern.compile("/ByteRange\\s*+\\[\\s*+(\\d{1,9})\\s++(\\d{1,9})\\s++(\\d{1,9})\\s++(\\d{1,9})\\s*+]");
    private static final int MOST_SEALS = 8;
    private static final int LONGEST_SEAL = 200_000;

    private final X509Certificate ours;

    SealReader(X509Certificate ours) {
        this.ours = ours;
    }

    SealState read(byte[] file) {
        List<MatchResult> seals = RANGE.matcher(new String(file, StandardCharsets.ISO_8859_1))
                .results()
                .limit(MOST_SEALS)
                .toList();
        SealState found = SealState.NONE;
        for (MatchResult seal : seals) {
            SealState state = state(file, seal);
            if (state == SealState.INTACT) {
                return state;
            }
            found = state == SealState.BROKEN ? state : found;
        }
        return found;
    }

    private SealState state(byte[] file, MatchResult range) {
        int end = Integer.parseInt(range.group(2));
        int next = Integer.parseInt(range.group(3));
        long last = (long) next + Integer.parseInt(range.group(4));
        boolean fits = range.group(1).equals("0") && end + 2 < next && next - end < LONGEST_SEAL && last <= file.length;
        if (!fits || file[end] != '<' || file[next - 1] != '>') {
            return SealState.NONE;
        }
        String written = new String(file, end + 1, next - end - 2, StandardCharsets.ISO_8859_1);
        try {
            byte[] room = HexFormat.of().parseHex(written);
            ASN1InputStream in = new ASN1InputStream(room);
            ContentInfo content = ContentInfo.getInstance(in.readObject());
            byte[] covered = covered(file, end, next, (int) last);
            CMSSignedData seal = new CMSSignedData(new CMSProcessableByteArray(covered), content);
            SealState state = signed(seal);
            boolean whole = last == file.length && isAsWritten(written, room, in.readAllBytes()) && isOurs(seal);
            return state == SealState.INTACT && !whole ? SealState.BROKEN : state;
        } catch (IOException | CMSException | OperatorCreationException | RuntimeException unreadable) {
            // What is no seal, a stranger may have written there in any way.
            return SealState.NONE;
        }
    }

    private SealState signed(CMSSignedData seal) throws CMSException, OperatorCreationException {
        X509CertificateHolder holder = holder();
        for (SignerInformation signer : seal.getSignerInfos()) {
            if (signer.getSID().match(holder)) {
                return verifies(signer) ? SealState.INTACT : SealState.BROKEN;
            }
        }
        return SealState.NONE;
    }

    private boolean verifies(SignerInformation signer) throws OperatorCreationException {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(ours.getPublicKey()));
        } catch (CMSException wrongDigest) {
            return false;
        }
    }

    private X509CertificateHolder holder() {
        try {
            return new JcaX509CertificateHolder(ours);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("The seal's own certificate cannot be read", e);
        }
    }

    private static byte[] covered(byte[] file, int end, int next, int last) {
        byte[] covered = Arrays.copyOf(file, end + last - next);
        System.arraycopy(file, next, covered, end, last - next);
        return covered;
    }

    /** The certificates that lie beside a signature are not covered by it. */
    private boolean isOurs(CMSSignedData seal) {
        return seal.getCertificates().getMatches(null).contains(holder());
    }

    /** The room behind the seal stays empty, and the digits are ours: nothing can be hidden there. */
    private static boolean isAsWritten(String written, byte[] room, byte[] behind) {
        for (byte one : behind) {
            if (one != 0) {
                return false;
            }
        }
        return HexFormat.of().withUpperCase().formatHex(room).equals(written);
    }
}
