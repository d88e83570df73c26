package cn.linli.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/** The attributes that templates have of ours: {@code lin:icon} and {@code lin:kept}. */
@Component
class OwnAttributes extends AbstractProcessorDialect {

    private static final String PREFIX = "lin";

    OwnAttributes() {
        super("Linli", PREFIX, 1000);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new Icon(prefix), new Kept(prefix));
    }

    /** One of them; the element that bears it is replaced. */
    abstract static class OwnAttribute extends AbstractAttributeTagProcessor {

        /** Behind each, if and with, before what merely changes attributes. */
        private static final int PLACE = 900;

        OwnAttribute(String prefix, String name) {
            super(TemplateMode.HTML, prefix, null, false, name, true, PLACE, true);
        }

        static String evaluated(ITemplateContext context, String expression) {
            return String.valueOf(StandardExpressions.getExpressionParser(context.getConfiguration())
                    .parseExpression(context, expression)
                    .execute(context));
        }
    }
}
