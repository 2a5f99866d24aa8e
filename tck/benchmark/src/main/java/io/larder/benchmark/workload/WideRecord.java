package io.larder.benchmark.workload;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A record of twenty fields. */
public record WideRecord(
        int a1,
        int a2,
        int a3,
        int a4,
        long b1,
        long b2,
        long b3,
        double c1,
        double c2,
        double c3,
        boolean d1,
        boolean d2,
        String e1,
        String e2,
        String e3,
        String e4,
        BigDecimal f1,
        BigDecimal f2,
        LocalDate g1,
        Instant g2)
        implements Serializable {}
