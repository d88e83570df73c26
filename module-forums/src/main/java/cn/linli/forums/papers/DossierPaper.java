package cn.linli.forums.papers;

import cn.linli.bulletins.Body;
import cn.linli.bulletins.CompanyName;
import cn.linli.bulletins.Documents;
import cn.linli.bulletins.Edition;
import cn.linli.bulletins.Seals;
import cn.linli.bulletins.paper.ElectronicSeal;
import cn.linli.bulletins.paper.Form;
import cn.linli.bulletins.paper.Ink;
import cn.linli.bulletins.paper.Press;
import cn.linli.bulletins.paper.Sheet;
import cn.linli.forums.Forum;
import cn.linli.forums.ForumCosts;
import cn.linli.forums.ForumPhotos;
import cn.linli.forums.items.ItemCourse;
import cn.linli.kernel.Actor;
import cn.linli.kernel.Sha256;
import cn.linli.kernel.calendar.Quarter;
import cn.linli.kernel.estate.Estate;
import cn.linli.kernel.estate.Estates;
import cn.linli.kernel.evidence.Evidence;
import cn.linli.kernel.evidence.EvidenceFile;
import cn.linli.web.PublicAddress;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Makes one paper of all that belongs to a forum, with a table of contents; printed, sealed, and kept byte for byte. */
@Component
@RequiredArgsConstructor
class DossierPaper {

    private static final int SEAL_EDGE = 700;

    private final ForumFacts facts;
    private final ForumPhotos photos;
    private final ForumCosts costs;
    private final ItemCourse course;
    private final Documents documents;
    private final Seals seals;
    private final Press press;
    private final ElectronicSeal seal;
    private final Evidence evidence;
    private final Estates estates;
    private final PublicAddress address;
    private final ObjectProvider<CompanyName> company;
    private final ITemplateEngine templates;
    private final MessageSource messages;

    EvidenceFile of(Forum forum, Actor by, Instant at) {
        Sheet sheet = sheet(forum, by, at);
        byte[] sealed = seal.on(press.print(sheet, Form.DOSSIER), sheet);
        EvidenceFile kept = evidence.keep(
                forum.getEstateId(),
                sheet.estate() + " " + sheet.title() + ".pdf",
                new ByteArrayInputStream(sealed),
                by);
        if (!kept.getSha256().equals(Sha256.of(sealed))) {
            throw new IllegalStateException("The kept file of " + forum.getId() + " is not the one that was sealed");
        }
        return kept;
    }

    private Sheet sheet(Forum forum, Actor by, Instant at) {
        Estate estate = estates.of(forum.getEstateId());
        Edition minutes = documents
                .lastSigned(estate.getId(), Objects.requireNonNull(forum.getMinutesId()))
                .orElseThrow();
        List<ForumPhotos.Photo> shown = photos.of(forum);
        List<ItemCourse.Step> steps = course.ofForum(estate.getId(), forum.getId());
        Map<UUID, EvidenceFile> files = files(estate.getId(), shown, steps, minutes);
        Map<String, byte[]> pictures = new HashMap<>();
        files.forEach((id, file) ->
                evidence.reduced(file, Form.DOSSIER.edge()).ifPresent(picture -> pictures.put(id.toString(), picture)));
        seals.of(estate.getId())
                .flatMap(file -> evidence.reduced(file, SEAL_EDGE))
                .ifPresent(picture -> pictures.put(Sheet.SEAL, Ink.of(picture)));

        Context words = new Context(Locale.SIMPLIFIED_CHINESE);
        words.setVariable("forum", forum);
        words.setVariable("quarter", quarter(forum));
        words.setVariable("facts", facts.of(estate, forum));
        words.setVariable("photos", shown);
        words.setVariable("steps", steps.stream().collect(Collectors.groupingBy(ItemCourse.Step::item)));
        words.setVariable("files", files);
        words.setVariable("printed", pictures.keySet());
        words.setVariable("minutes", minutes);
        words.setVariable("costs", costs.of(forum));
        return new Sheet(
                company.stream()
                        .flatMap(known -> known.name().stream())
                        .findFirst()
                        .orElse(null),
                estate.getName(),
                say("forum.dossier.kind"),
                quarter(forum),
                say("forum.dossier.title", forum.getTitle()),
                body(templates.process("forums/print/dossier", words), minutes),
                new Sheet.Signing(by.name(), at.atZone(estate.getZone())),
                address.of("/e/" + estate.getCode() + "/forums/" + forum.getId() + "/dossier"),
                pictures);
    }

    /** The minutes' own text is the only one that brings its tags, and brings none but safe ones. */
    private static String body(String printed, Edition minutes) {
        Document page = Jsoup.parseBodyFragment(printed);
        page.outputSettings().prettyPrint(false);
        page.expectFirst("#minutes")
                .append(Body.withPictures(Body.safe(minutes.getBody()), id -> Sheet.picture(id.toString())));
        return page.body().html();
    }

    private Map<UUID, EvidenceFile> files(
            UUID estate, List<ForumPhotos.Photo> shown, List<ItemCourse.Step> steps, Edition minutes) {
        List<UUID> ids = Stream.of(
                        shown.stream().map(ForumPhotos.Photo::file),
                        steps.stream().flatMap(step -> step.files().stream()),
                        Body.pictures(minutes.getBody()).stream())
                .flatMap(Function.identity())
                .distinct()
                .toList();
        return evidence.of(estate, ids).stream().collect(Collectors.toMap(EvidenceFile::getId, Function.identity()));
    }

    private String quarter(Forum forum) {
        return Quarter.of(forum.getQuarter())
                .map(one -> say("original.period.quarter", String.valueOf(one.year()), String.valueOf(one.number())))
                .orElse(forum.getQuarter());
    }

    /** Papers speak the language that all who may ask for them read. */
    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
