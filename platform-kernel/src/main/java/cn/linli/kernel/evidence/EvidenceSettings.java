package cn.linli.kernel.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** What may be set about kept files. */
@ConfigurationProperties("linli.evidence")
record EvidenceSettings(@DefaultValue("20MB") DataSize maxSize) {}
