import java.io.FileInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Runs veraPDF: arguments are flavours (2a, 3a, ua1) and files. One line a file and flavour; status 0 all pass, 1 some fail, 2 could not check. */
public class VeraCheck {
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    List<PDFAFlavour> flavours = new ArrayList<>();
    List<String> files = new ArrayList<>();
    for (String argument : arguments) {
      PDFAFlavour flavour = argument.endsWith(".pdf") ? PDFAFlavour.NO_FLAVOUR : PDFAFlavour.fromString(argument);
      if (flavour == PDFAFlavour.NO_FLAVOUR) files.add(argument); else flavours.add(flavour);
    }
    int status = files.isEmpty() || flavours.isEmpty() ? 2 : 0;
    for (String file : files) for (PDFAFlavour flavour : flavours) status = Math.max(status, check(file, flavour));
    System.exit(status);
  }

  private static int check(String file, PDFAFlavour flavour) {
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour + " " + file + " (" + result.getTotalAssertions() + " checks)");
      Map<String, Integer> broken = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) broken.merge(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage().replaceAll("\\s+", " "), 1, Integer::sum);
      }
      broken.entrySet().stream().limit(20).forEach(entry -> System.out.println("   " + entry.getValue() + " x " + entry.getKey()));
      return result.isCompliant() ? 0 : 1;
    } catch (Throwable error) {
      System.out.println("ERROR " + flavour + " " + file + " " + error);
      return 2;
    }
  }
}
