# Reference values for SampleReferenceTest: what R's "survey" package makes of answers.csv and frame.csv.
# Run in this folder: Rscript reference.R   (made with R 4.2.2 and survey 4.1-1)
#
# answers.csv: one row a sheet; an empty cell is "not experienced". Items a1 and a2 make area A, b1 makes area B, all three make ALL.
# frame.csv: the homes of each building, also of one from which nobody answered.
library(survey)
options(survey.lonely.psu = "adjust", digits = 17)

answers <- read.csv("answers.csv")
frame <- read.csv("frame.csv")
groups <- list(a1 = "a1", a2 = "a2", b1 = "b1", overall = "overall", A = c("a1", "a2"), B = "b1", ALL = c("a1", "a2", "b1"))

# The share: Korn and Graubard's interval as svyciprop(method = "beta") has it. svyciprop says nothing of a full count and of
# shares of 0 and 1, where the variance is 0: the first is a point, the second takes the number of sheets for the effective one.
share_interval <- function(p, variance, units, freedom, full) {
  if (full) return(c(p, p))
  if (freedom < 1) return(c(NA, NA))
  n <- if (variance > 0 && p > 0 && p < 1) p * (1 - p) / variance else units
  n <- n * (qt(0.025, units - 1) / qt(0.025, freedom))^2
  c(if (p > 0) qbeta(0.025, n * p, n * (1 - p) + 1) else 0, if (p < 1) qbeta(0.975, n * p + 1, n * (1 - p)) else 1)
}

mean_interval <- function(m, error, freedom, full) {
  if (full) return(c(m, m))
  if (freedom < 1 || error == 0) return(c(NA, NA))
  c(max(1, m - qt(0.975, freedom) * error), min(5, m + qt(0.975, freedom) * error))
}

# Spearman's rank correlation with weights: Pearson's of the weighted middle ranks.
tie <- function(x, y, w) {
  ok <- !is.na(x) & !is.na(y)
  x <- x[ok]; y <- y[ok]; w <- w[ok]
  rank_of <- function(v) sapply(v, function(one) sum(w[v < one]) + sum(w[v == one]) / 2)
  rx <- rank_of(x); ry <- rank_of(y)
  if (length(unique(x)) < 2 || length(unique(y)) < 2) return(NA)
  cov.wt(cbind(rx, ry), wt = w / sum(w), cor = TRUE)$cor[1, 2]
}

rows <- list()
for (set in unique(answers$set)) {
  data <- merge(answers[answers$set == set, ], frame[frame$set == set, c("building", "homes")], by = "building")
  data$one <- 1
  full <- all(table(data$building)[data$building] == data$homes)
  for (group in names(groups)) {
    items <- data[, groups[[group]], drop = FALSE]
    data$x <- rowSums(!is.na(items))
    data$y <- rowSums(items >= 4, na.rm = TRUE)
    data$s <- rowSums(items, na.rm = TRUE)
    design <- svydesign(ids = ~1, strata = ~building, fpc = ~homes, data = data)
    domain <- subset(design, x > 0)
    units <- nrow(domain)
    freedom <- degf(domain)
    share <- svyratio(~y, ~x, design)
    mean <- svyratio(~s, ~x, design)
    p <- as.numeric(coef(share)); v <- as.numeric(vcov(share))
    m <- as.numeric(coef(mean)); e <- as.numeric(SE(mean))
    if (length(groups[[group]]) == 1) {
      # An item is a mean over those who have experienced it: svymean over the domain must say the same as the ratio.
      domain <- update(domain, yes = y, score = s)
      stopifnot(abs(coef(svymean(~yes, domain)) - p) < 1e-12, abs(SE(svymean(~yes, domain)) - sqrt(v)) < 1e-12)
      stopifnot(abs(coef(svymean(~score, domain)) - m) < 1e-12, abs(SE(svymean(~score, domain)) - e) < 1e-12)
      if (v > 0) {
        stopifnot(max(abs(confint(svymean(~score, domain), df = freedom) - (m + c(-1, 1) * qt(0.975, freedom) * e))) < 1e-12)
        stopifnot(max(abs(confint(svyciprop(~I(yes == 1), domain, method = "beta")) - share_interval(p, v, units, freedom, full))) < 1e-9)
      }
    }
    pi <- share_interval(p, v, units, freedom, full)
    mi <- mean_interval(m, e, freedom, full)
    rows[[length(rows) + 1]] <- data.frame(
      set, group, units, freedom, rate = p, rate_error = sqrt(v), rate_low = pi[1], rate_high = pi[2],
      mean = m, mean_error = e, mean_low = mi[1], mean_high = mi[2],
      tie = if (length(groups[[group]]) == 1 && group != "overall") tie(data[[group]], data$overall, weights(design)) else NA)
  }
}
all <- do.call(rbind, rows)
for (column in names(all)[sapply(all, is.numeric)]) all[[column]] <- format(all[[column]], digits = 17, trim = TRUE, scientific = FALSE)
write.csv(all, "reference.csv", row.names = FALSE, quote = FALSE, na = "")
