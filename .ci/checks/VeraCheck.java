// Validates PDF files with veraPDF: `VeraCheck <flavour>=<file> …` prints one line for each and exits 0 only if all conform.
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

public class VeraCheck {
  public static void main(String[] jobs) {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    boolean conform = jobs.length > 0;
    for (String job : jobs) {
      String flavour = job.substring(0, job.indexOf('='));
      String file = job.substring(job.indexOf('=') + 1);
      String faults = faults(PDFAFlavour.fromString(flavour), file);
      System.out.println((faults.isEmpty() ? "ok   " : "FAIL ") + "veraPDF " + flavour + " " + file + (faults.isEmpty() ? "" : ": " + faults));
      conform &= faults.isEmpty();
    }
    System.exit(conform ? 0 : 1);
  }

  /** Clause, how often and an example for each rule that is broken; what could not be checked is a fault as well. */
  static String faults(PDFAFlavour flavour, String file) {
    if (flavour == PDFAFlavour.NO_FLAVOUR) return "unknown flavour";
    try (InputStream in = new FileInputStream(file);
         PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
         PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.isCompliant()) return result.getTotalAssertions() > 0 ? "" : "nothing was checked";
      return result.getTestAssertions().stream()
        .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
        .sorted(Comparator.comparing(TestAssertion::getOrdinal))
        .collect(Collectors.groupingBy(test -> test.getRuleId().getClause() + "-" + test.getRuleId().getTestNumber(), TreeMap::new, Collectors.toList()))
        .entrySet().stream()
        .map(rule -> rule.getKey() + " x" + rule.getValue().size() + " (" + rule.getValue().get(0).getMessage().replaceAll("\\s+", " ") + ")")
        .collect(Collectors.joining("; "));
    } catch (Throwable failure) {
      return failure.toString().replaceAll("\\s+", " ");
    }
  }
}
