package cn.linli.web;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileCopyUtils;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;

/**
 * Reads templates without the indentation that they are written with: on a page it is nothing but bytes, a quarter of a long form,
 * which would be carried through every filter and to every phone. Lines stay where they are, so that a complaint names the right one.
 */
class PlainTemplates extends SpringResourceTemplateResolver {

    private static final Pattern INDENTATION = Pattern.compile("\\n[ \\t]+");

    @Override
    protected ITemplateResource computeTemplateResource(
            IEngineConfiguration configuration,
            @Nullable String owner,
            String template,
            String resourceName,
            String encoding,
            @Nullable Map<String, Object> attributes) {
        return new Plain(
                super.computeTemplateResource(configuration, owner, template, resourceName, encoding, attributes));
    }

    private record Plain(ITemplateResource indented) implements ITemplateResource {

        @Override
        public String getDescription() {
            return indented.getDescription();
        }

        @Override
        public String getBaseName() {
            return indented.getBaseName();
        }

        @Override
        public boolean exists() {
            return indented.exists();
        }

        @Override
        public Reader reader() throws IOException {
            String text = FileCopyUtils.copyToString(indented.reader());
            return new StringReader(INDENTATION.matcher(text).replaceAll("\n"));
        }

        @Override
        public ITemplateResource relative(String location) {
            return new Plain(indented.relative(location));
        }
    }
}
