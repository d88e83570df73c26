package cn.linli.web;

import cn.linli.web.OwnAttributes.OwnAttribute;
import java.util.regex.Pattern;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;

/**
 * {@code <svg lin:icon="plus"></svg>}, or {@code lin:icon="${name}"}: an icon of ours. A page has dozens, and including a
 * fragment for each took more time than all of its words.
 */
final class Icon extends OwnAttribute {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    Icon(String prefix) {
        super(prefix, "icon");
    }

    @Override
    protected void doProcess(
            ITemplateContext context,
            IProcessableElementTag tag,
            AttributeName attribute,
            String value,
            IElementTagStructureHandler structure) {
        String name = value.startsWith("$") ? evaluated(context, value) : value;
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
