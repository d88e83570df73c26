package cn.linli.web;

import cn.linli.kernel.Recent;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.engine.TemplateModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <th:block lin:kept="${key}" data-template="room/page" data-fragment="name"></th:block>}: a fragment that is the same for everybody who
 * asks with this key is made once and shown as it was for half a minute ({@link Recent}). The key names all that it depends on, the language too; nothing of whoever asks may
 * stand in it, and what it shows may never change.
 */
@Component
class Kept extends AbstractProcessorDialect {

    private static final String PREFIX = "lin";

    Kept() {
        super("Linli kept", PREFIX, 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Keeping(prefix));
    }

    private static final class Keeping extends AbstractAttributeTagProcessor {

        /** Behind each, if and with, before what merely changes attributes. */
        private static final int PLACE = 900;

        private static final int MOST = 200;

        private final Recent<String, String> kept = new Recent<>(MOST);

        Keeping(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "kept", true, PLACE, true);
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
            Object key = StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, value)
                    .execute(context);
            String name = template + " " + fragment + " " + key;
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
}
