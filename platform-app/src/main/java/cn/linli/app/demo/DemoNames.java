package cn.linli.app.demo;

import java.util.Random;

/** Plausible names, and telephone numbers from a range that the demo keeps to: 199 0000 0000 and on. */
final class DemoNames {

    private static final String SURNAMES =
            "王王王李李李张张张刘刘陈陈杨杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段";
    private static final String FIRST_OF_MEN = "建志国永明德文家晓海宏立伟俊子天振少光世浩嘉";
    private static final String SECOND_OF_MEN = "强军平刚勇华辉斌涛鹏飞林东毅峰波宁杰超凯阳睿轩宇";
    private static final String FIRST_OF_WOMEN = "秀淑玉桂雅晓美丽春雪文慧思佳若静梦诗婉欣可语";
    private static final String SECOND_OF_WOMEN = "英兰珍芳燕娟红霞敏玲洁琳颖婷萍莉云怡宁妍涵月蓉";
    private static final int NUMBERS = 10_000;
    private static final int SPREAD = 7_919;

    private final Random random;
    private int numbered;

    DemoNames(Random random) {
        this.random = random;
    }

    String surname() {
        return one(SURNAMES);
    }

    String withSurname(String surname) {
        return random.nextBoolean()
                ? surname + given(FIRST_OF_MEN, SECOND_OF_MEN)
                : surname + given(FIRST_OF_WOMEN, SECOND_OF_WOMEN);
    }

    private String given(String first, String second) {
        return random.nextInt(5) == 0 ? one(second) : one(first) + one(second);
    }

    /** Each number once, and neighbours do not have neighbouring ones. */
    String phone() {
        int block = numbered / NUMBERS;
        int tail = (int) ((long) (numbered++ % NUMBERS) * SPREAD % NUMBERS);
        return "199%04d%04d".formatted(block, tail);
    }

    private String one(String letters) {
        int at = random.nextInt(letters.length());
        return letters.substring(at, at + 1);
    }
}
