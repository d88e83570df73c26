package cn.linli.surveys.draw;

import cn.linli.surveys.Hand;

/** That a drawn home is left out, and why; printed in the protocol. */
public record Exclusion(String because, Hand hand) {}
