package cn.linli.bulletins.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.GregorianCalendar;
import lombok.RequiredArgsConstructor;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.springframework.stereotype.Component;

/**
 * The company's seal over a whole file: a PDF signature that allows no change, which every reader of PDF checks by itself.
 */
@Component
@RequiredArgsConstructor
public class ElectronicSeal {

    /** Room for a chain of certificates, in bytes. */
    private static final int ROOM = 24_000;

    private static final int NO_CHANGE = 1;

    private final CompanyKey keys;

    /** Whether nobody outside vouches for whose seal it is. */
    public boolean isSelfMade() {
        return keys.isSelfMade();
    }

    /** The file with the seal; not a byte of it can change any more without showing. */
    public byte[] on(byte[] file, Sheet sheet) {
        ZonedDateTime at = sheet.signing().at();
        String owner = sheet.company() == null ? sheet.estate() : sheet.company();
        CompanyKey.Pair pair = keys.pair(owner, at.toInstant());
        try (PDDocument pdf = Loader.loadPDF(file);
                SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName(owner);
            signature.setLocation(sheet.estate());
            signature.setReason(sheet.title());
            signature.setSignDate(GregorianCalendar.from(at));
            allowNoChange(pdf, signature);
            options.setPreferredSignatureSize(ROOM);
            pdf.addSignature(signature, content -> cms(content, pair, at), options);
            ByteArrayOutputStream sealed = new ByteArrayOutputStream();
            pdf.saveIncremental(sealed);
            return sealed.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("A paper cannot be sealed", e);
        }
    }

    /** What the seal says of a file that somebody brings. */
    public SealState in(byte[] file) {
        return keys.certificate().map(ours -> new SealReader(ours).read(file)).orElse(SealState.NONE);
    }

    /** Readers then tell any change, also one that was saved behind the seal. */
    private static void allowNoChange(PDDocument pdf, PDSignature signature) {
        COSDictionary parameters = direct(new COSDictionary());
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, NO_CHANGE);
        parameters.setName(COSName.V, "1.2");
        COSDictionary reference = direct(new COSDictionary());
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.getPDFName("DocMDP"));
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        COSArray references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        COSDictionary permissions = direct(new COSDictionary());
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
    }

    private static COSDictionary direct(COSDictionary part) {
        part.setDirect(true);
        return part;
    }

    private static byte[] cms(InputStream content, CompanyKey.Pair pair, ZonedDateTime at) throws IOException {
        try {
            ASN1EncodableVector said = new ASN1EncodableVector();
            said.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at.toInstant())))));
            JcaSignerInfoGeneratorBuilder signer =
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build());
            signer.setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(said)));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer.build(
                    new JcaContentSignerBuilder(algorithm(pair.key())).build(pair.key()), pair.certificate()));
            generator.addCertificates(new JcaCertStore(pair.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("The seal's key cannot sign", e);
        }
    }

    private static String algorithm(PrivateKey key) {
        return key.getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256with" + key.getAlgorithm();
    }
}
