package cn.linli.web;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <svg lin:icon="plus"></svg>}, or {@code lin:icon="${name}"}: an icon of ours. A page has dozens, and including a
 * fragment for each took more time than all of its words.
 */
@Component
class Icons extends AbstractProcessorDialect {

    private static final String PREFIX = "lin";

    Icons() {
        super("Linli", PREFIX, 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Icon(prefix));
    }

    private static final class Icon extends AbstractAttributeTagProcessor {

        /** Behind each, if and with, before what merely changes attributes. */
        private static final int PLACE = 900;

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

        Icon(String prefix) {
            super(TemplateMode.HTML, prefix, null, false, "icon", true, PLACE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String value,
                IElementTagStructureHandler structure) {
            String name = value.startsWith("$")
                    ? String.valueOf(StandardExpressions.getExpressionParser(context.getConfiguration())
                            .parseExpression(context, value)
                            .execute(context))
                    : value;
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("No icon is called " + name);
            }
            String path = ((IWebContext) context).getExchange().getRequest().getApplicationPath();
            structure.replaceWith(
                    "<svg class=\"icon\" aria-hidden=\"true\" focusable=\"false\" width=\"20\" height=\"20\"><use href=\""
                            + path + "/web/icons.svg#" + name + "\"></use></svg>",
                    false);
        }
    }
}
