package cn.linli.testing;

import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** All rooms on the class path of the module under test, without the app. */
@SpringBootApplication(scanBasePackages = "cn.linli")
@AutoConfigurationPackage(basePackages = "cn.linli")
class TestingApplication {}
