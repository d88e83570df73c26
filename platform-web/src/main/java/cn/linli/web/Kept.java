package cn.linli.web;

import cn.linli.kernel.Recent;
import cn.linli.web.OwnAttributes.OwnAttribute;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Set;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code <th:block lin:kept="${key}" data-template="room/page" data-fragment="name"></th:block>}: a fragment that is the same for
 * everybody who asks with this key is made once and shown as it was for half a minute ({@link Recent}). The key names all that it
 * depends on, the language too; nothing of whoever asks may stand in it, and what it shows may never change.
 */
final class Kept extends OwnAttribute {

    private static final int MOST = 200;

    private final Recent<String, String> kept = new Recent<>(MOST);

    Kept(String prefix) {
        super(prefix, "kept");
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        String template = Objects.requireNonNull(tag.getAttributeValue("data-template"));
        String fragment = Objects.requireNonNull(tag.getAttributeValue("data-fragment"));
        String name = template + " " + fragment + " " + evaluated(context, value);
        String made = kept.get(name, any -> make(context, template, fragment));
        structure.replaceWith(made, false);
    }

    private static String make(ITemplateContext context, String template, String fragment) {
        IEngineConfiguration engine = context.getConfiguration();
        TemplateModel model =
                engine.getTemplateManager().parseStandalone(context, template, Set.of(fragment), null, true, true);
        StringWriter written = new StringWriter();
        engine.getTemplateManager().process(model, context, written);
        return written.toString();
    }
}
